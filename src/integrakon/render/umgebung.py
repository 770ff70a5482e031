"""The sandboxed Jinja environment: what a template can reach, and its faults as German sentences with file and line.

A template may come from anywhere. It sees finished parts of a document and nothing else, and it cannot run forever.
"""

from __future__ import annotations

import dataclasses
from collections.abc import MutableMapping, Sequence
from pathlib import Path
from traceback import walk_tb
from typing import Any, cast

from jinja2 import StrictUndefined, Template, TemplateError, TemplateNotFound, TemplateSyntaxError, nodes
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context, LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Namespace

from integrakon.errors import TemplateFault
from integrakon.render import bildkontext, kontext, vergleichskontext
from integrakon.render.budget import Budget, printable
from integrakon.render.filters import PRINTABLE, ROUNDS, WEIGHED, filters
from integrakon.render.kontext import Kontext
from integrakon.render.vergleichskontext import Vergleichskontext
from integrakon.render.vorlagen import Lader

_TESTS = (
    *("boolean", "defined", "divisibleby", "eq", "even", "false", "float", "ge", "gt", "in", "integer", "iterable"),
    *("le", "lower", "lt", "mapping", "ne", "none", "number", "odd", "sameas", "sequence", "string", "true"),
    *("undefined", "upper", "==", "!=", "<", "<=", ">", ">="),
)
_GLOBALS = ("dict", "namespace", "cycler", "joiner")
_METHODS = frozenset({"endswith", "get", "items", "keys", "lower", "startswith", "strip", "upper", "values"})
_OUR_OWN = tuple(
    one
    for module in (bildkontext, kontext, vergleichskontext)
    for one in vars(module).values()
    if isinstance(one, type) and dataclasses.is_dataclass(one)
)
_OPEN = (*_OUR_OWN, LoopContext, Namespace)


class Umgebung(ImmutableSandboxedEnvironment):
    """Templates of one format."""

    intercepted_binops = frozenset({"+", "*", "**", "%"})

    def __init__(self, folders: Sequence[Path], *, html: bool) -> None:
        self._budget = Budget()
        self._loader = Lader(folders)
        super().__init__(
            loader=self._loader,
            autoescape=html,
            undefined=_Undefined,
            finalize=printable,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
        )
        self.concat = self._budget.concat  # type: ignore[method-assign]
        self.filters = filters(self._budget, self.filters, html=html)
        self.tests = {name: self.tests[name] for name in _TESTS}
        self.globals = {name: self.globals[name] for name in _GLOBALS} | {"range": self._budget.range}

    def document(self, name: str, context: Kontext | Vergleichskontext) -> str:
        """Render a template.

        Raises:
            TemplateFault: it is missing, broken, or tried what is forbidden.
        """
        self._budget.renew(_size(context))
        try:
            return self.get_template(name).render(_variables(context))
        except TemplateFault:
            raise
        except Exception as error:
            raise TemplateFault(f"{self._place(error, name)}: {_reason(error)}") from error

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Parts of the document are open, of everything else a few harmless methods."""
        if attr.startswith("_") or not super().is_safe_attribute(obj, attr, value):
            return False
        return isinstance(obj, _OPEN) or _is_of_jinja(obj) or attr in _METHODS

    def wrap_str_format(self, value: Any) -> None:
        """No way around `is_safe_attribute`: even a sandboxed `str.format` can fill the memory with blanks."""

    def call(self, context: Context, obj: Any, /, *args: Any, **kwargs: Any) -> Any:
        """Calls are paid for like rounds of a loop: a macro can call itself twice."""
        self._budget.round()
        return super().call(context, obj, *args, **kwargs)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """Arithmetic within the budget."""
        return self._budget.compute(operator, left, right)

    def get_template(
        self,
        name: str | Template,
        parent: str | None = None,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002  (Jinja's name)
    ) -> Template:
        """Including is paid for like a call."""
        self._budget.round()
        return super().get_template(name, parent, globals)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        """As always, but with every loop and every concatenation paid for."""
        tree = super()._parse(source, name, filename)
        for loop in list(tree.find_all(nodes.For)):
            if loop.recursive:
                raise TemplateSyntaxError("statt „recursive“ bitte ein Makro", loop.lineno, name, filename)
            loop.iter = _filtered(loop.iter, ROUNDS)
        _weigh(tree)
        return tree

    def _place(self, error: Exception, name: str) -> str:
        """The template and the line where it happened, by the names the person knows."""
        if isinstance(error, TemplateSyntaxError):
            return f"{self._loader.names.get(error.filename or '', error.name or name)}, Zeile {error.lineno}"
        lines = [
            f"{self._loader.names[frame.f_code.co_filename]}, Zeile {line}"
            for frame, line in walk_tb(error.__traceback__)
            if frame.f_code.co_filename in self._loader.names
        ]
        return lines[-1] if lines else f"Vorlage „{name}“"


def _variables(context: Kontext | Vergleichskontext) -> dict[str, Any]:
    return {field.name: getattr(context, field.name) for field in dataclasses.fields(context)}


def _size(context: Kontext | Vergleichskontext) -> int:
    """How many characters the document has, roughly: what its budget is measured by."""
    size = 0
    parts: list[Any] = [context]
    while parts:
        part = parts.pop()
        if isinstance(part, str):
            size += len(part)
        elif isinstance(part, tuple):
            parts.extend(part)
        elif isinstance(part, _OUR_OWN):
            parts.extend(getattr(part, field.name) for field in dataclasses.fields(part))
    return size


class _Undefined(StrictUndefined):
    """Says in German what is missing."""

    @property
    def _undefined_message(self) -> str:
        name = self._undefined_name
        if self._undefined_hint:  # only the sandbox gives one
            return f"„{name}“ ist in Vorlagen nicht erlaubt"
        return f"„{name}“ gibt es hier nicht" if name else "einen Wert gibt es hier nicht"


def _filtered(node: nodes.Node, name: str) -> nodes.Filter:
    return nodes.Filter(
        cast(nodes.Expr, node), name, [], [], None, None, lineno=node.lineno, environment=node.environment
    )


def _weigh(node: nodes.Node) -> None:
    """Put a filter around every concatenation below the node."""
    for field, value in node.iter_fields():
        values = value if isinstance(value, list) else [value]
        for at, one in enumerate(values):
            if not isinstance(one, nodes.Node):
                continue
            _weigh(one)
            if isinstance(one, nodes.Concat):
                one.nodes = [_filtered(part, PRINTABLE) for part in one.nodes]
                values[at] = _filtered(one, WEIGHED)
        setattr(node, field, values if isinstance(value, list) else values[0])


def _is_of_jinja(obj: Any) -> bool:
    """Macros, blocks, imported templates, cyclers: what a template makes itself."""
    return type(obj).__module__ in ("jinja2.runtime", "jinja2.environment", "jinja2.utils")


def _reason(error: Exception) -> str:
    match error:
        case TemplateNotFound():
            return f"die Vorlage „{error.name}“ gibt es in den Vorlagenordnern nicht"
        case TemplateSyntaxError():
            return f"kein gültiges Jinja ({error.message})"
        case RecursionError():
            return "die Vorlage ruft sich selbst ohne Ende auf"
        case MemoryError() | OverflowError():
            return "die Vorlage braucht zu viel Speicher"
        case SecurityError() if "unsafe" in str(error):
            return f"das ist in Vorlagen nicht erlaubt ({error})"
        case TemplateError():
            return str(error)
    return f"die Vorlage lässt sich nicht ausführen ({type(error).__name__}: {error})"
