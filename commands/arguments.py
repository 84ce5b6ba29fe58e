"""The command line in French: argparse with its own words translated."""

import argparse
import re
from collections.abc import Iterable
from typing import NoReturn

# argparse builds its sentences itself (Lib/argparse.py); what is not listed stays English.
TRANSLATIONS = (
    (r"the following arguments are required: (.*)", "il manque : {0}"),
    (r"unrecognized arguments: (.*)", "je ne connais pas : {0}"),
    (r"argument ([^:]*): (.*)", "{0} : {1}"),
    (r"expected one argument", "il faut une valeur"),
    (r"expected at least one argument", "il faut au moins une valeur"),
    (r"expected (\d+) arguments", "il faut {0} valeurs"),
    (
        r"invalid choice: (.*?),? (?:maybe you meant .*? )?\(choose from (.*)\)",
        "{0} n’est pas possible ; choisissez parmi {1}",
    ),
    (r"invalid int value: (.*)", "{0} n’est pas un nombre entier"),
    (r"invalid (\w+) value: (.*)", "{1} n’est pas une valeur possible"),
    (r"not allowed with argument (.*)", "ne va pas avec {0}"),
    (r"one of the arguments (.*) is required", "il faut l’une de ces options : {0}"),
    (r"ambiguous option: (.*?) could match (.*)", "{0} peut vouloir dire {1}"),
    (r"ignored explicit argument (.*)", "cette option ne prend pas de valeur ({0})"),
)


class FrenchParser(argparse.ArgumentParser):
    """The parser of ``./dalle <name>``; ``description`` is the French help's first sentence.

    Misuse prints what is wrong and how to see the help, and exits with 2.
    """

    def __init__(self, name: str, description: str) -> None:
        super().__init__(
            prog=f"./dalle {name}",
            description=description,
            formatter_class=FrenchHelp,
            add_help=False,
            allow_abbrev=False,
        )
        # A no-break space, since argparse puts its colon right behind.
        self._positionals.title = "à donner\N{NO-BREAK SPACE}"
        self._optionals.title = "options\N{NO-BREAK SPACE}"
        self.add_argument("-h", "--help", action="help", help="montre cette aide")

    def error(self, message: str) -> NoReturn:
        """Say in French what is wrong with the command line."""
        help_line = f"« {self.prog} --help » montre ce qui est possible."
        self.exit(2, f"{self.format_usage()}{translate(message)}\n{help_line}\n")


class FrenchHelp(argparse.RawDescriptionHelpFormatter):
    """Help that begins with « utilisation »."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        """Put the French word before the usage line."""
        super().add_usage(usage, actions, groups, prefix or "utilisation : ")


def translate(message: str) -> str:
    """Give argparse's sentence in French, its parts too; as it is when it is not known."""
    for pattern, french in TRANSLATIONS:
        if found := re.fullmatch(pattern, message, re.DOTALL):
            return french.format(*map(translate, found.groups()))
    return message
