"""``./dalle serve``: the site in a browser of this machine."""

from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

from commands.arguments import FrenchParser
from commands.project import ROOT, add_now, now_of

PORT = 8000


def main(argv: list[str]) -> int:
    """Build, then serve ``output/`` on loopback until Ctrl-C."""
    parser = FrenchParser("serve", "Construit le site et le montre sur http://localhost:8000.")
    parser.add_argument("--port", type=int, default=PORT, help="un autre port que 8000")
    add_now(parser)
    arguments = parser.parse_args(argv)
    now_of(parser, arguments.now)
    from publication_gate.guarded import build  # noqa: PLC0415 - Pelican costs half a second

    build(ROOT, arguments.now)
    handler = partial(SimpleHTTPRequestHandler, directory=str(ROOT / "output"))
    with ThreadingHTTPServer(("127.0.0.1", arguments.port), handler) as server:
        print(
            f"Le site est sur http://localhost:{arguments.port} (Ctrl-C pour arrêter)", flush=True
        )
        server.serve_forever()
    return 0
