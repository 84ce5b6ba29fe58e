"""Where ``dalle`` hands over: finds the command's module and runs its ``main``."""

import importlib
import os
import sys
import traceback

INTERRUPTED = 130
MISSING = (
    "Une bibliothèque manque ou se charge mal : {error}.\n"
    "→ Effacez le dossier .venv, puis recommencez : ./dalle le refait. Rien d’autre n’a changé."
)

BROKEN = (
    "Un programme du site est mal écrit\N{NO-BREAK SPACE}: {error.filename},"
    " ligne {error.lineno}.\n"
    "→ Si vous venez de le changer, corrigez cette ligne, ou annulez : git checkout plugins\n"
    "  Sinon, montrez ces lignes à une personne qui entretient le site. Rien d’autre n’a changé."
)


def run(arguments: list[str]) -> int:
    """Run ``commands/<first argument>.py`` with the other arguments; give its exit code."""
    name, *others = arguments
    module = importlib.import_module(f"commands.{name}")
    exit_code: int = module.main(others)
    if sys.stdout:  # it may be closed from the start
        sys.stdout.flush()
    return exit_code


if __name__ == "__main__":
    try:
        sys.exit(run(sys.argv[1:]))
    except ImportError as error:
        traceback.print_exc()
        sys.exit(MISSING.format(error=error))
    except SyntaxError as error:
        traceback.print_exc()
        sys.exit(BROKEN.format(error=error))
    except KeyboardInterrupt:
        print("\nInterrompu.", file=sys.stderr)
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        # The reader (head, less) has left: docs.python.org/3/library/signal.html#note-on-sigpipe
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except OSError as error:
        from publication_gate.disk_words import refusal  # most commands never need it

        sys.exit(refusal(error))
