"""Hugo, with its own templates and the neighbourhoods' YAML and CSV files."""

import shutil
from pathlib import Path

from benchmarks.peers.shell import filled

TEMPLATES = Path(__file__).parent / "hugo"
_AT = """\
{{- $address := printf "%s/%s" .Params.force .Params.place -}}
{{- $p := partialCached "place.html" $address $address -}}
{{- $deep := ne .Layout "area" -}}
{{- $home := cond $deep "../../../" "../../" -}}
"""
_SLOTS = {
    "title": "{{ .Title }}, {{ $p.force.force.short_name }}",
    "description": "{{ $p.team }}: your officers, what they are working on, when you can meet "
    "them, and crime figures.",
    "lang": "en-GB",
    "locale": "en_GB",
    "dir": "ltr",
    "path": "{{ strings.TrimPrefix `/` .RelPermalink }}",
    "head": '{{ partial "head.html" . }}',
    "notice": '{{ partial "notice.html" $p }}',
    "breadcrumb": '{{ partial "breadcrumb.html" (dict "p" $p "home" $home '
    '"up" (cond $deep "../../" "../") "last" (cond $deep .Title "")) }}',
    "body": '{{ block "main" . }}{{ end }}',
}


def prepare(folder: Path, neighbourhoods: Path, shell: str) -> None:
    """A Hugo project in a folder: our shell as its base template, and the data linked in."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(TEMPLATES, folder)
    (folder / "neighbourhoods").symlink_to(neighbourhoods.resolve())
    base = _AT + filled(shell, _SLOTS, home="{{ $home }}")
    (folder / "layouts" / "baseof.html").write_text(base, encoding="utf-8")


def command(hugo: Path, folder: Path) -> list[str]:
    """What builds the site anew."""
    return [str(hugo), "--quiet", "--source", str(folder), "--destination", str(folder / "public")]
