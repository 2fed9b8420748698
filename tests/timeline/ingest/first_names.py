"""Writes the list of first names from Faker's people: `python -m tests.timeline.ingest.first_names`."""

import importlib
import pkgutil
import re
import textwrap
import unicodedata
from collections.abc import Iterator

from faker.providers import person

from timeline.ingest.parse import persons

NAME = re.compile(r"[^\W\d_][\w'’\-\u0300-\u036f\u0900-\u0dff\u0e30-\u0e4e]+")
# Words that are rather something else at the beginning of a line.
WORDS = frozenset(
    """
    ace among an arch autumn baby banks beat bell bent bill bird bishop brain branch can cap carry case cash chance
    charity chip cinnamon colon comfort constant cord council destiny dev doc dock doctor dot durante early eben edit
    einer else emit era ever fairy fancy fate fed fleet floor forest friend general ginger governor gray green gun
    handy harden harm harmony haven hence hung hunter icy indie innocent ion jail jet job journey judge junior justice
    kick kit lander lane lawyer le lei lemon less lies line link little loan long lot love lucky made major man mason
    may media mercy metro miles minor my na nas neo north odd orange page park peer penny per pleasant press price
    prosper raid rein rice rich river rock roll royal saga said server sing sister skip sky spring star stone storm
    summer sunday sunshine tab tan ties till trace treasure true unique unknown urban us van venera ver victory von
    west winter wood worth yoga young france china india london paris santa prince earl duke free power data amazon
    ocean world america africa asia europe england ireland israel kenya cuba brazil texas east south city
    """.split()  # noqa: SIM905
)
# Names that Faker has in their own scripts alone, or not at all; those of Vietnam stand behind the surname.
MORE = frozenset(
    """
    wei fang lei jing yan ying hui hua jun ming xin yun ping qiang jie tao chao bo hao ling mei xiao yue zhen tian
    min-jun ji-woo seo-yeon ji-hoon hyun-woo soo-jin min-ji sung-min eun-ji jin-woo dong-hyun yuki haruka kenji takeshi
    aiko hiroshi akira naoko yoko satoshi linh thuy trang huong tuan dung somchai ploy dmitri sergei alexei yevgeny
    mikhail nikolai yuri oleksandr volodymyr andriy dana łucja ipek œnone đorđe
    chidi chinedu ngozi chioma emeka ifeoma kwame kofi ama abena yaw thabo sipho nomsa lerato zanele tendai
    nguyễn trần lê phạm đặng hoàng huỳnh võ bùi đỗ ngô dương
    """.split()  # noqa: SIM905
)


def main() -> None:
    names = sorted((set(_names()) | MORE) - WORDS)
    persons.LIST.write_text("\n".join(textwrap.wrap(" ".join(names), 118)) + "\n", encoding="utf-8")
    print(f"{len(names)} names")


def _names() -> Iterator[str]:
    for module in pkgutil.iter_modules(person.__path__):
        provider = importlib.import_module(f"{person.__name__}.{module.name}").Provider
        lists = (getattr(provider, name) for name in dir(provider) if name.startswith("first_"))
        for listed in (found for found in lists if isinstance(found, list | tuple | dict)):
            named = (unicodedata.normalize("NFC", name).strip() for name in listed if isinstance(name, str))
            yield from (name.casefold() for name in named if NAME.fullmatch(name))


if __name__ == "__main__":
    main()
