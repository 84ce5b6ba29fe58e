"""Takes the pictures of README and ``docs/guides`` from the real site.

python -m tools.guide_pictures
"""

from pathlib import Path
from tempfile import TemporaryDirectory

from tools.guide_pictures.camera import open_camera
from tools.guide_pictures.scenes import SCENES

PICTURES = Path(__file__).resolve().parents[2] / "docs" / "guides" / "images"


def main() -> None:
    """Take every picture anew; a scene that cannot be set up stops with its error."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder, open_camera(PICTURES) as camera:
        for number, scene in enumerate(SCENES):
            scene(camera, Path(folder, str(number)))


if __name__ == "__main__":
    main()
