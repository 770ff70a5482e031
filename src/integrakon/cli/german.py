"""German for what the CLI library says in English: help pages and errors of use.

Only wording and layout. The library's exceptions are told apart by class and fields, never by their English text.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from difflib import get_close_matches
from inspect import cleandoc
from typing import TYPE_CHECKING, Any

from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption
from typer.exceptions import TyperException

from integrakon.errors import UsageError

if TYPE_CHECKING:
    from typer._click import Context, HelpFormatter


# Under this name a command's context says how many words stood behind `--`; None where there was none.
HINTER_DEM_TRENNER = "hinter-dem-trenner"


class MisuseError(UsageError):
    """An error of use, with a second line that says where help is to be had."""

    def __init__(self, sentence: str, ctx: Context) -> None:
        super().__init__(sentence)
        self.hint = f"Hilfe zeigt: {ctx.command_path} --help"


class HelpWantedError(UsageError):
    """Nothing was asked for; the message is the whole help page."""


def suggestion(word: str, known: Sequence[str]) -> str:
    """` Meinten Sie …?` where something known is close, else nothing."""
    close = get_close_matches(word, known, n=2, cutoff=0.6)
    return f" Meinten Sie {' oder '.join(close)}?" if close else ""


def choice(kind: str, word: str, allowed: Sequence[str], ctx: Context) -> MisuseError:
    """A word that is none of the allowed ones; `kind` is a subject in the accusative, e.g. `Dieses Format`."""
    listed = ", ".join(allowed)
    return MisuseError(
        f"{kind} gibt es nicht: {word or 'ein leeres Wort'}. Möglich: {listed}.{suggestion(word, allowed)}", ctx
    )


class _German:
    """Usage line, options and example in German; shared by commands and the group of them."""

    def format_usage(self: Any, ctx: Context, formatter: HelpFormatter) -> None:
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix="Aufruf: ")

    def collect_usage_pieces(self: Any, ctx: Context) -> list[str]:
        arguments = [p for p in self.params if isinstance(p, TyperArgument)]
        return ["[OPTIONEN]", *map(_in_usage, arguments)]

    def format_options(self: Any, ctx: Context, formatter: HelpFormatter) -> None:
        params = [p for p in self.get_params(ctx) if not getattr(p, "hidden", False)]
        _section(formatter, "Argumente", [_row(p) for p in params if isinstance(p, TyperArgument)])
        _section(formatter, "Optionen", [_row(p) for p in params if isinstance(p, TyperOption)])

    def format_epilog(self: Any, _ctx: Context, formatter: HelpFormatter) -> None:
        if not self.epilog:
            return
        with formatter.section("Beispiel"):
            for line in cleandoc(self.epilog).splitlines():
                formatter.write(f"  {line}\n")

    def get_help_option(self: Any, ctx: Context) -> TyperOption | None:
        option: TyperOption | None = super().get_help_option(ctx)  # type: ignore[misc]
        if option:
            option.help = "Zeigt diese Hilfe und endet."
            option.default = False  # a flag without a default is sent through pydantic, which costs 150 ms
        return option

    def parse_args(self: Any, ctx: Context, args: list[str]) -> list[str]:
        given = tuple(args)  # the library takes out what it has read
        try:
            rest: list[str] = super().parse_args(ctx, args)  # type: ignore[misc]
        except TyperException as error:
            raise translate(error, ctx, given) from error
        return rest


class GermanCommand(_German, TyperCommand):
    """A command that explains itself in German and says which argument is too many."""

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Read the arguments of this command."""
        ctx.allow_extra_args = True  # what is left over is refused here, where its words are known
        rest = super().parse_args(ctx, args)
        if rest:
            raise MisuseError(f"Hier ist etwas zu viel: {' '.join(rest)}.", ctx)
        return rest


class RevisionCommand(GermanCommand):
    """A command whose words may be revisions or paths; it remembers how many stood before `--`."""

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Read the arguments, and count those before the separator, which the library throws away."""
        getrennt = args.index("--") if "--" in args else None
        hinter = len(args) - getrennt - 1 if getrennt is not None else None
        rest = super().parse_args(ctx, args)
        ctx.meta[HINTER_DEM_TRENNER] = hinter
        return rest


class GermanGroup(_German, TyperGroup):
    """The group of all commands."""

    def collect_usage_pieces(self, _ctx: Context) -> list[str]:
        """What stands after the name in the usage line."""
        return ["[OPTIONEN]", "BEFEHL", "[ARGUMENTE…]"]

    def format_options(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Commands first: they are what one looks for."""
        _section(formatter, "Befehle", [(name, _first_line(self.commands[name].help)) for name in self._shown()])
        super().format_options(ctx, formatter)

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Read the options before the command; without any word the help page is the answer."""
        if not args:
            raise HelpWantedError(ctx.get_help())
        super().parse_args(ctx, args)
        if not ctx._protected_args:
            raise MisuseError(f"Es fehlt der Befehl. Möglich: {', '.join(self._shown())}.", ctx)
        return ctx.args

    def _shown(self) -> list[str]:
        return [name for name, command in self.commands.items() if not command.hidden]

    def resolve_command(self, ctx: Context, args: list[str]) -> tuple[str | None, Any, list[str]]:
        """Find the command, or say which one may have been meant."""
        if args[0] not in self.commands:
            raise choice("Diesen Befehl", args[0], self._shown(), ctx)
        return super().resolve_command(ctx, args)


def translate(error: TyperException, ctx: Context, given: Sequence[str] = ()) -> UsageError:
    """The library's complaint about the given words as ours."""
    option = str(getattr(error, "option_name", ""))
    names = {cls.__name__ for cls in type(error).__mro__}
    if "NoSuchOption" in names:
        known = [name for param in ctx.command.get_params(ctx) for name in param.opts if name.startswith("--")]
        meant = _file_meant(option, given) or suggestion(option, known) or _two_dashes(option)
        return MisuseError(f"Diese Option gibt es nicht: {option}.{meant}", ctx)
    if "BadOptionUsage" in names:
        return MisuseError(_bad_option(option, ctx), ctx)
    param = getattr(error, "param", None)
    word = _name(param) if param else "Der Aufruf"
    if "MissingParameter" in names:
        return MisuseError(f"Es fehlt: {word}.", ctx)
    return MisuseError(f"Dieser Wert ist nicht zu gebrauchen: {word}.", ctx)


def _two_dashes(option: str) -> str:
    """`-format` is read as `-f` and more."""
    return "" if option.startswith("--") else " Optionen beginnen mit zwei Strichen, zum Beispiel --format."


def _file_meant(option: str, given: Sequence[str]) -> str:
    """How to name a file that begins with a dash and was taken for this option."""
    files = [word for word in given if word.startswith(option) and os.path.lexists(word)]
    return f" Meinten Sie die Datei ./{files[0]}?" if files else ""


def _bad_option(name: str, ctx: Context) -> str:
    for param in ctx.command.get_params(ctx):
        if name in param.opts and getattr(param, "is_flag", False):
            return f"Diese Option nimmt keinen Wert an: {name}."
        if name in param.opts:
            return f"Diese Option braucht einen Wert: {name} {param.metavar}."
    return f"Diese Option ist falsch gebraucht: {name}."


def _section(formatter: HelpFormatter, title: str, rows: list[tuple[str, str]]) -> None:
    if rows:
        with formatter.section(title):
            formatter.write_dl(rows)


def _row(param: TyperArgument | TyperOption) -> tuple[str, str]:
    return _name(param), param.help or ""


def _in_usage(argument: TyperArgument) -> str:
    word = str(argument.metavar)
    if "[" in word:  # it says itself what may be left out
        return word
    if argument.nargs == -1:
        return f"[{word}…]"
    return word if argument.required else f"[{word}]"


def _name(param: Any) -> str:
    if isinstance(param, TyperArgument):
        return str(param.metavar)
    names = ", ".join(param.opts)
    return names if param.is_flag else f"{names} {param.metavar}"


def _first_line(text: str | None) -> str:
    return cleandoc(text or "").partition("\n")[0]
