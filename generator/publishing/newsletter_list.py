"""How the editions of a newsletter stand on the page that lists them, in plain words."""

from generator.facts.shapes import NewsletterFile
from generator.newsletter.kinds import Kind, purpose_of, title_of
from generator.newsletter.newsletter import Typeset
from generator.wording import is_english, number, own_name, say, say_number, speaking


def listed_pdf(
    address: str, kind: Kind, newsletter: Typeset | None, language: str
) -> NewsletterFile:
    """An edition to print. Of one that is made later nobody knows how long and large it will be."""
    with speaking(language):
        return NewsletterFile(
            address=address,
            title=title_of(kind),
            purpose=purpose_of(kind),
            format="PDF",
            length=say_number("{count} page", "{count} pages", newsletter.pages)
            if newsletter
            else "",
            size=_size(len(newsletter.pdf)) if newsletter else "",
            language=language,
            language_name=_called(language),
        )


def listed_text(address: str, text: str, language: str, *, is_short: bool) -> NewsletterFile:
    """An edition to send: the whole, or the short one."""
    with speaking(language):
        return NewsletterFile(
            address=address,
            title=say("Short message") if is_short else say("Newsletter as plain text"),
            purpose=say("For alert systems: fewer than 1,000 characters.")
            if is_short
            else say("For email and messages."),
            format=say("text"),
            length="",
            size=_size(len(text.encode())),
            language=language,
            language_name=_called(language),
        )


def _called(language: str) -> str:
    """A language's own name; English, which the pages are in, needs none."""
    return "" if is_english(language) else own_name(language)


def _size(count: int) -> str:
    """`66 kB`: in thousands of bytes, rounded up."""
    return f"{number(-(-count // 1000))} kB"
