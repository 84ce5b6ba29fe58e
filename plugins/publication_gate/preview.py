"""The tolerant preview: what is right is shown, what is wrong is said on the page it concerns."""

import os
import sys
from datetime import datetime
from pathlib import Path

from pelican import Pelican

from findings.model import Finding
from findings.report import as_text, sort_findings
from publication_gate.checking import check_project
from publication_gate.clock import read_now
from publication_gate.guarded import project_settings
from publication_gate.handing import hand_over, unfinished
from publication_gate.preview_findings import WORDS, PreviewRenderer, findings_by_page
from publication_gate.publishing import publish_photos
from publication_gate.staging import exchange, finish_exchange, hold_lock, staging_directory
from publication_gate.stopping import in_french
from publication_gate.unfinished import read_texts_with_drafts

PREVIEW = ".preview"
SITE = "site"
POLICY = (
    "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'"
)
"""The published policy, but the page may ask this machine whether it has to reload."""


class PreviewPelican(Pelican):
    """Lay out whatever can be laid out, into a directory that ``audit`` refuses.

    Only photos that are cleared have derivatives, here as in the strict build; a drawn tile
    stands for the others. The strict class shares no branch with this one.
    """

    def build(self, root: Path, now: datetime) -> tuple[Finding, ...]:
        """Build into ``.preview/site`` below ``root``; give everything that was found."""
        checked = check_project(root, now, read_texts_with_drafts)
        preview = root / PREVIEW
        with hold_lock(preview), staging_directory(preview) as staging:
            finish_exchange(preview / SITE)
            photos = publish_photos(checked, root, staging).photos
            templates = Path(self.settings["THEME"], "templates")
            hand_over(self.settings, checked, photos, PreviewRenderer(templates, checked, photos))
            self._show_findings(
                findings=sort_findings(checked.findings),
                findings_by_page=findings_by_page(checked),
                unfinished=tuple(unfinished(checked)),
            )
            self.output_path = self.settings["OUTPUT_PATH"] = str(staging)
            self.run()
            exchange(staging, preview / SITE)
        return checked.findings

    def _show_findings(self, **shown: object) -> None:
        settings = self.settings
        settings.update(shown, CONTENT_SECURITY_POLICY=POLICY, is_preview=True)
        settings["JINJA_GLOBALS"] = {**settings["JINJA_GLOBALS"], **WORDS}
        settings["DIRECT_TEMPLATES"] = [*settings["DIRECT_TEMPLATES"], "a-corriger"]
        settings["A-CORRIGER_SAVE_AS"] = "a-corriger/index.html"


def build_preview(root: Path, now: str | None) -> None:
    """Build the preview once, and print what was found. Raises ``SystemExit``."""
    with in_french():
        settings = project_settings(root, {})
        findings = PreviewPelican(settings).build(root, read_now(now, os.environ))
    if findings:
        print(as_text(findings), file=sys.stderr)  # noqa: T201 - this program's output
