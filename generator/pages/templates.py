"""Jinja2's environment with two of its steps made shorter; what comes out is the same.

Where a template puts something in, `pages/escaping.py` is called. And what all templates may use
stands in a plain dict: Jinja2's `ChainMap` takes long to look through, and every part of a page
does (docs/decisions/0019-speed.md).
"""

from collections.abc import MutableMapping
from typing import Any

from jinja2 import Environment
from jinja2.compiler import CodeGenerator, Frame
from jinja2.nodes import Expr

from generator.pages.escaping import escape


class _Compiler(CodeGenerator):
    """Compiles templates as Jinja2 does, but for the name of the function that escapes."""

    def _output_child_pre(self, node: Expr, frame: Frame, finalize: Any) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is not None:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("environment.escape(")


class PageEnvironment(Environment):
    """An environment whose globals are complete before its first template is made."""

    code_generator_class = _Compiler
    escape = staticmethod(escape)

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """What a template may use: `d`, and what all templates may."""
        return {**self.globals, **(d or {})}
