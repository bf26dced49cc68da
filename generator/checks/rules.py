"""Every rule for publication, in the order in which the reference lists them.

A new rule is one function in the file of its subject, and one line here.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.checks import (
    colour,
    crime,
    drop_points,
    engagement,
    events,
    force,
    left_over,
    officers,
    photos,
    priorities,
    priority_dates,
    small_counts,
    translations,
    watch,
)
from generator.checks.rule import Rule
from generator.model.card import Card, cards
from generator.model.folders import ForceFolder, Neighbourhood, Neighbourhoods
from generator.problems import Problem

CHECKS: tuple[Rule, ...] = (
    officers.every_neighbourhood_has_a_named_contactable_officer,
    officers.somebody_is_responsible_for_every_neighbourhood,
    officers.supervisors_are_named_or_shown_as_vacant,
    officers.every_ward_has_an_officer,
    officers.officers_have_a_name_or_are_vacant,
    officers.leaders_have_a_name_or_are_vacant,
    officers.officers_are_listed_once,
    officers.officers_have_roles_of_the_force,
    officers.leaders_have_roles_and_areas_of_the_force,
    officers.officers_leave_after_they_start,
    officers.leaders_leave_after_they_start,
    officers.officers_look_after_wards_of_their_neighbourhood,
    photos.photos_of_officers_are_described_and_agreed_to,
    photos.photos_of_leaders_are_described_and_agreed_to,
    photos.photos_of_officers_go_when_they_leave,
    photos.boundaries_name_their_source,
    priorities.priorities_are_in_date,
    priorities.there_are_not_too_many_priorities,
    priorities.priorities_are_owned_by_an_officer_in_post,
    priorities.closed_priorities_have_an_outcome,
    priority_dates.dates_of_priorities_are_in_order,
    priority_dates.priorities_are_set_near_their_cycle,
    priorities.past_priorities_are_closed_or_carried_over,
    priorities.residents_were_asked_before_priorities_were_set,
    priorities.framework_items_of_priorities_exist,
    priorities.partners_of_priorities_exist,
    priorities.titles_of_priorities_differ,
    engagement.engagement_plans_are_reviewed_in_time,
    engagement.leads_of_the_engagement_plan_exist,
    engagement.consultations_close_after_they_open,
    engagement.results_of_consultations_are_told,
    engagement.what_we_did_is_not_in_the_future,
    events.a_meeting_lies_ahead,
    events.a_meeting_was_held_recently,
    events.events_end_after_they_start,
    events.online_events_have_a_link,
    events.events_are_listed_once,
    watch.watch_schemes_are_contacted_in_time,
    watch.watch_contacts_are_not_in_the_future,
    watch.watch_schemes_show_no_home_address,
    watch.watch_schemes_can_be_reached,
    drop_points.drop_points_are_public_places,
    drop_points.drop_points_hold_no_phone_number_or_email,
    drop_points.drop_points_are_served_by_somebody_known,
    drop_points.drop_points_take_copies,
    drop_points.drop_points_ask_for_editions_that_are_made,
    drop_points.drop_points_are_listed_once,
    drop_points.prices_of_printing_are_clear,
    crime.crime_figures_are_not_in_the_future,
    crime.crime_figures_are_recent,
    small_counts.a_population_has_its_source,
    small_counts.small_counts_are_treated_in_a_way_that_makes_sense,
    small_counts.the_baseline_of_crime_can_be_shown,
    translations.newsletters_in_other_languages_are_translated,
    left_over.nothing_is_left_to_fill_in,
    left_over.nothing_of_a_force_is_left_to_fill_in,
    force.neighbourhoods_belong_to_an_area,
    force.wards_are_named_once,
    force.neighbourhoods_can_be_told_apart,
    force.names_of_areas_differ,
    force.areas_fit_into_the_layers,
    force.layers_have_as_many_areas_as_the_force_says,
    force.areas_share_the_boundary_of_a_council_where_the_force_says_so,
    force.framework_items_come_from_a_document,
    force.documents_end_after_they_start,
    force.partners_serve_areas_of_the_force,
    force.numbers_of_the_force_make_sense,
    force.questions_are_answered_within_72_hours,
    force.there_is_a_way_in_an_emergency_and_one_without_a_phone,
    force.every_way_to_get_in_touch_leads_somewhere,
    colour.the_colour_of_the_force_can_be_read,
)


def check_everything(
    neighbourhoods: Neighbourhoods, today: dt.date, advice: frozenset[str] = frozenset()
) -> list[Problem]:
    """What the rules find in everything that could be read. All rules run, whatever they find.

    `advice` names what there is in `content/advice`.
    """
    problems: list[Problem] = []
    for folder in (replace(one, advice=advice) for one in neighbourhoods.forces):
        problems += check_force(folder, today)
        problems += check_whole_force(folder, cards(folder), today)
        for place in folder.neighbourhoods:
            problems += check_neighbourhood(place, folder, today)
    return problems


def check_force(folder: ForceFolder, today: dt.date) -> Iterator[Problem]:
    """What the rules find in a force's own files."""
    for rule in CHECKS:
        if rule.of_force and folder.unread.isdisjoint(rule.reads):
            for finding in rule.of_force(folder, today):
                yield rule.problem(finding)


def check_whole_force(
    folder: ForceFolder, known: Sequence[Card], today: dt.date
) -> Iterator[Problem]:
    """What the rules find in the neighbourhoods of a force, seen together."""
    for rule in CHECKS:
        if rule.of_whole_force and folder.unread.isdisjoint(rule.reads):
            for finding in rule.of_whole_force(folder, known, today):
                yield rule.problem(finding)


def check_neighbourhood(
    place: Neighbourhood, folder: ForceFolder, today: dt.date
) -> Iterator[Problem]:
    """What the rules find in one neighbourhood."""
    unread = place.unread | folder.unread
    for rule in CHECKS:
        if rule.of_neighbourhood and unread.isdisjoint(rule.reads):
            for finding in rule.of_neighbourhood(place, folder, today):
                yield rule.problem(finding)
