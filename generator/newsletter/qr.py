"""QR codes (the one door to segno)."""

import io

import segno


def qr_svg(address: str) -> str:
    """The address as a QR code in SVG, with the quiet zone that scanners need.

    Error level M: still readable with a seventh of it smudged, which is about what a fold or a
    tired printer does. The mask is a fixed one: to try all eight for the best costs five times as
    long, and scans no better.
    """
    out = io.BytesIO()
    code = segno.make(address, error="m", micro=False, boost_error=False, mask=0)
    code.save(out, kind="svg", border=4, light="#fff", xmldecl=False, nl=False)
    return out.getvalue().decode()
