// What a page tells search engines: the team, its meetings, and the way to the page.
const SITE = "https://neighbourhoods.example.org/";
const INVENTED = "An example with invented data. No police force publishes it.";

export function linked(place, kind) {
  const things = kind === "area" ? [team(place), ...place.ahead.map((event) => meeting(place, event))] : [];
  const whole = { "@context": "https://schema.org", "@graph": [...things, way(place)] };
  return JSON.stringify(whole).replaceAll("<", "\\u003c");
}

function name(place) {
  const url = SITE + place.address;
  return { "@type": "GovernmentOrganization", "@id": `${url}#team`, name: place.team, url };
}

function team(place) {
  const { about, force } = place;
  const url = `${SITE}${force.folder}/`;
  return {
    ...name(place),
    description: INVENTED,
    email: about.email,
    telephone: about.phone,
    address: { "@type": "PostalAddress", streetAddress: about.address, addressCountry: "GB" },
    areaServed: [place.name, ...about.wards].map((served) => ({ "@type": "Place", name: served })),
    contactPoint: [{ "@type": "ContactPoint", contactType: force.about.words.team, telephone: about.phone, email: about.email, areaServed: place.name, availableLanguage: "en-GB" }],
    parentOrganization: { "@type": "GovernmentOrganization", "@id": `${url}#force`, name: force.about.name, url },
  };
}

function meeting(place, event) {
  const address = { "@type": "PostalAddress", streetAddress: event.where, addressLocality: place.name, addressRegion: place.force.about.short_name, addressCountry: "GB" };
  return {
    "@type": "Event",
    name: `${event.what}, ${place.name}`,
    description: `Meet the ${place.team}: ${event.what}, ${event.date}. ${INVENTED}`,
    startDate: `${event.date}T${event.start}:00+00:00`,
    endDate: `${event.date}T${event.end}:00+00:00`,
    eventStatus: "https://schema.org/EventScheduled",
    eventAttendanceMode: "https://schema.org/OfflineEventAttendanceMode",
    location: { "@type": "Place", name: event.where, address },
    url: `${SITE}${place.address}#meetings`,
    organizer: name(place),
  };
}

function way(place) {
  const steps = [["Home", ""], [place.force.about.name, `${place.force.folder}/`], [place.name, place.address]];
  const items = steps.map(([words, address], at) => ({ "@type": "ListItem", position: at + 1, name: words, item: SITE + address }));
  return { "@type": "BreadcrumbList", itemListElement: items };
}
