"""Templates: which one wins, what a hostile one cannot do, and how its faults are told."""

import os
from pathlib import Path

import pytest
from seite import REICH, ablage, reicher_plan

from helpers import plan_aus, render_konzept
from integrakon.errors import TemplateFault
from integrakon.render.vorlagen import MAX_BYTES, packaged


def render(folder: Path, template: str, name: str = "konzept.html.j2") -> str:
    ablage(folder, name, template)
    return render_konzept(reicher_plan(), "markdown" if ".md" in name else "html", [folder])


def fault(folder: Path, template: str) -> str:
    with pytest.raises(TemplateFault) as caught:
        render(folder, template)
    return str(caught.value)


def test_a_template_of_ones_own_wins_file_by_file(tmp_path: Path) -> None:
    ablage(tmp_path / "a", "stil.css.j2", "/* eigener Stil */")
    ablage(tmp_path / "b", "stil.css.j2", "/* anderer Stil */")
    ablage(tmp_path / "b", "konzept.md.j2", "nur {{ titel }}\n\n\n")
    folders = [tmp_path / "a", tmp_path / "b"]
    page = render_konzept(reicher_plan(), "html", folders)
    assert "eigener Stil" in page
    assert "anderer Stil" not in page
    assert "<h1" in page
    assert render_konzept(reicher_plan(), "markdown", folders) == "nur Integrationskonzept\n"


def test_the_packaged_templates_are_there() -> None:
    assert {path.name for path in packaged().glob("*.j2")} >= {"konzept.html.j2", "konzept.md.j2", "stil.css.j2"}


@pytest.mark.parametrize(
    "template",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ ''['__class__'] }}",
        "{{ kopf.__class__ }}",
        "{{ kopf.__init__.__globals__ }}",
        "{{ kopf['__class__'] }}",
        "{{ (kopf | list) }}",
        "{{ kopf | attr('__class__') }}",
        "{{ [kopf] | map(attribute='__class__') | list }}",
        "{{ self.__init__.__globals__ }}",
        "{{ self._TemplateReference__context }}",
        "{{ ''.format.__self__ }}",
        "{{ '{0.__class__}'.format(kopf) }}",
        "{{ '%s' % kopf }}",
        "{{ '%s' | format(kopf) }}",
        "{{ range.__self__ }}",
        "{{ cycler.__init__.__globals__.os }}",
        "{{ namespace.__mro__ }}",
        "{{ lipsum.__globals__ }}",
        "{{ titel.join }}",
        "{% set kopf.titel = 1 %}",
        "{{ abschnitte.append(1) }}",
        "{{ {}.update({}) }}",
    ],
)
def test_no_way_out_of_the_sandbox(tmp_path: Path, template: str) -> None:
    assert "konzept.html.j2" in fault(tmp_path, template)


@pytest.mark.parametrize(
    "template",
    [
        "{% for a in range(10**9) %}x{% endfor %}",
        "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
        "{% for a in inhalt * 999 %}" * 3 + "{% endfor %}" * 3,
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "{% include 'konzept.html.j2' %}",
        "{% extends 'konzept.html.j2' %}",
        "{{ 'x' * 10**9 }}",
        "{{ [1] * 10**9 }}",
        "{{ 10**9 * 'x' }}",
        "{{ 9**9**9 }}",
        "{{ 'x'.ljust(10**9) }}",
        "{{ '{:999999999}'.format(1) }}",
        "{{ 'x' | center(10**9) }}",
        "{{ '%999999999d' % 1 }}",
        "{{ 'x' | replace('', 'y' * 999999) }}",
        "{{ ['x' * 999999] * 999 | join('y' * 999999) }}",
        "{% set a = 'x' * 99999 %}" + "{% set a = a ~ a %}" * 40 + "{{ a }}",
        "{% set a = 'x' * 99999 %}" + "{% set a = a + a %}" * 40 + "{{ a }}",
        "{% set a %}xxxxxxxxxx{% endset %}" + "{% set a %}{{ a }}{{ a }}{% endset %}" * 40 + "{{ a }}",
        "{% for a in range(900000) %}" + "x" * 999 + "{% endfor %}",
        "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(60) }}",
        "{% for a in [1, 2] recursive %}{{ loop([1, 2]) }}{% endfor %}",
        "{% set l = [1, 2] %}" + "{% set l = l + l %}" * 60 + "{{ l | length }}",
        "{% set l = 'x' * 9 %}" + "{% set l = [l, l] | string %}" * 60,
        "{% set l = 'x' * 9 %}" + "{% set l = [l, l] | join %}" * 60,
        "{% set l = 'x' * 9 %}" + "{% set l = ['', l] ~ [l, ''] %}" * 60,
        "{% set l = range(90000) | list %}{% for a in l %}{% if l | sort %}{% endif %}{% endfor %}",
        "{{ [1] | sum }}",
        "{{ [titel, titel] }}",
        "{{ lipsum(n=10**6) }}",
        "{{ " + "(" * 5000 + "1" + ")" * 5000 + " }}",
        "{% if 1 %}" * 500 + "{% endif %}" * 500,
    ],
)
def test_no_template_runs_forever_or_fills_the_memory(tmp_path: Path, template: str) -> None:
    assert "konzept.html.j2" in fault(tmp_path, template)


@pytest.mark.parametrize(
    "name",
    [
        "../geheim.txt",
        "/etc/passwd",
        "..\\\\geheim.txt",
        "./../geheim.txt",
        "verweis.txt",
        "ordner/geheim.txt",
        "rohr",
        "\\0",
    ],
)
def test_nothing_outside_of_the_folders_is_included(tmp_path: Path, name: str) -> None:
    (tmp_path / "geheim.txt").write_text("geheim")
    folder = tmp_path / "vorlagen"
    folder.mkdir()
    (folder / "verweis.txt").symlink_to(tmp_path / "geheim.txt")
    (folder / "ordner").symlink_to(tmp_path)
    os.mkfifo(folder / "rohr")
    assert "gibt es in den Vorlagenordnern nicht" in fault(folder, f'{{% include "{name}" %}}')


@pytest.mark.parametrize(
    ("template", "line", "said"),
    [
        ("\n\n{{ gibtsnicht }}", 3, "„gibtsnicht“ gibt es hier nicht"),
        ("\n{{ kopf.gibtsnicht }}", 2, "„gibtsnicht“ gibt es hier nicht"),
        ("\n{% for %}", 2, "kein gültiges Jinja"),
        ("{% if %}\n", 1, "kein gültiges Jinja"),
        ("\n\n\n{{ titel | gibtsnicht }}", 4, "kein gültiges Jinja"),
        ("\n{{ 1 / 0 }}", 2, "ZeroDivisionError"),
        ("\n{{ titel() }}", 2, "lässt sich nicht ausführen"),
        ("\n{{ ''.__class__ }}", 2, "nicht erlaubt"),
        ("x\n{% include 'fehlt.j2' %}", 2, "„fehlt.j2“ gibt es in den Vorlagenordnern nicht"),
    ],
)
def test_a_fault_names_file_and_line(tmp_path: Path, template: str, line: int, said: str) -> None:
    message = fault(tmp_path, template)
    assert message.startswith(f"{tmp_path}/konzept.html.j2, Zeile {line}: ")
    assert said in message


def test_a_fault_is_told_by_the_name_the_folder_was_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert fault(Path("templates"), "{{ x }}").startswith("templates/konzept.html.j2, Zeile 1: ")


def test_a_fault_in_a_macro_is_told_where_it_happens(tmp_path: Path) -> None:
    ablage(tmp_path, "teil.j2", "{% macro m() %}\n\n{{ weg }}\n{% endmacro %}")
    message = fault(tmp_path, "{% import 'teil.j2' as t %}{{ t.m() }}")
    assert message.startswith(f"{tmp_path}/teil.j2, Zeile 3: ")


@pytest.mark.parametrize("content", [b"\xff\xfe", b"x" * (MAX_BYTES + 1)])
def test_an_unreadable_template_is_told(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "stil.css.j2").write_bytes(content)
    with pytest.raises(TemplateFault, match=r"stil\.css\.j2"):
        render_konzept(reicher_plan(), "html", [tmp_path])


def test_text_of_a_plan_is_no_template() -> None:
    plan = plan_aus("gliederung: [{id: a, titel: '{{ 7*7 }}', inhalt: [{text: '{% x %} {# y #} {{ kopf }}'}]}]")
    page = render_konzept(plan, "html")
    assert "{{ 7*7 }}" in page
    assert "{% x %} {# y #} {{ kopf }}" in page


def test_text_of_a_plan_stays_text_in_every_place() -> None:
    evil = "</style></title><script>alert(1)</script>"
    page = render_konzept(plan_aus(REICH.replace("Lesepaten", evil).replace("Vorwort", evil)), "html")
    assert "<script" not in page
    assert page.count("</style>") == 1
    assert page.count("</title>") == 1
    assert "&lt;script&gt;" in page
