"""What buttons and foot lines ask a reader to do: "Follow us on …", "Share this story via …", "Sign in with …".

Others than readers share, post and sign too, so such a line is known by its order at the head of a clause and by what
is shared (the article) or followed (the outlet), in the languages of many pages.
"""

import re

HEAD = r"(?:^|[.!?:;,|•·–—(\n]|\b(?:and|or|please|then|oder|und|et|y|e)\b)\s*"
ON = r"(?:on|via|at|through|over|by|to|auf|bei|über|per|sur|en|por|no|na|nas|su|tramite|op)"
WITH = r"(?:with|via|using|through|by|mit|über|avec|con|com|met)"
# "on Facebook, Twitter and …": the names before the one in question.
OTHERS = r"(?:[\w+.]+(?:, (?:and |or )?| / ?|/| or | and | oder | und | et | ou | y | o | e )){0,6}$"
CLICK = (
    r"(?:(?:click|tap|press)(?: here)? to |(?:hier )?(?:klicken|tippen)(?: sie)?(?: hier)?,? (?:um|zum) "
    r"|cliquez(?: ici)? pour |(?:haz|haga) clic(?: aquí)? para |clicca(?: qui)? per |clique(?: aqui)? para "
    r"|klik(?: hier)? om (?:te )?)?"
)
# "on our page of Facebook"
PAGE = (
    r"(?:(?:our|unserer?|notre|nuestr[ao]|noss[ao]|la nostra|onze)(?: [\w-]+){0,2}?"
    r"(?: (?:of|on|auf|bei|sur|de|en|do|da|no|di|su|op))? )?"
)
OURS = r"(?:us|me|our(?: \w+){1,2}|uns(?:eren?)?(?: \w+)?|nous|nos(?: \w+)?|ons)"
THIS = r"(?: (?:this|the|our|your|it|diesen?|den|cet|cette|l|esta?|este|la|el|questo|dit|full|whole|more|on|and))*"
STORY = (
    r"(?: (?:story|article|post|page|report|piece|link|video|news|episode|podcast|thoughts|comments?|friends|artikel"
    r"|beitrag|seite|noticia|artículo|articulo|articolo|notizia|artigo|bericht)){0,2}"
)
FOLLOW = (
    r"(?<!\w)(?:(?:follow|like|find|join|friend|watch|visit|reach|message|contact|read|hear|support|add|prefer"
    r"|(?:connect|engage|interact|chat|stay connected|keep in touch|stay in touch) with)"
    rf"(?: more)?(?: from)? {OURS}|(?:folgen?|besuchen?|finden)(?: sie)? {OURS}|(?:suivez|retrouvez|rejoignez)[ -]nous"
    rf"|s[ií]g[au]e?nos|s[ií]guenos|seguici|siga(?:-nos)?|volg {OURS})(?: \w+){{0,3}}? {ON} {PAGE}{OTHERS}"
    rf"|{HEAD}follow(?: [\w@’'-]+){{1,4}} (?:on|via) {OTHERS}"
)
TO_SHARE = (
    "share|tweet|post|pin|save|discuss|comment|recommend|forward|send|listen|subscribe|download|watch|teilen"
    "|teile|partage|partagez|partager|comparte|compartir|compártelo|condividi|compartilhe|curta|deel"
)
SHARE = rf"{HEAD}{CLICK}(?:re-?)?(?:{TO_SHARE}){THIS}{STORY} {ON} {OTHERS}"
ENTER = (
    rf"{HEAD}(?:(?:sign|log)[ -]?(?:in|up|on)|continue|register|anmelden|einloggen|weiter|se connecter|connectez-vous"
    rf"|inicia(?:r)? sesi[oó]n|accedi|entrar|entre|inloggen)(?: (?:here|now|quickly|instead|easily))? {WITH} {OTHERS}"
)
RIGHTS = re.compile(r"(?:©|\(c\)|copyright)(?: ?\d{4}(?:[-–]\d{2,4})?)? $", re.I)
CREDIT = r"(?:^|[(\n|])\s*(?:(?:photo|image|picture|video|source|screenshot|map)s?:? )?(?:via|courtesy of) $"
ORDER = re.compile("|".join((FOLLOW, SHARE, ENTER, CREDIT)), re.I)
# One of these words is in every match of ORDER, and of RIGHTS where it has no ©.
NEEDED = frozenset(
    (
        *TO_SHARE.split("|"),
        *(f"re{word}" for word in TO_SHARE.split("|")),
        *("us", "me", "our", "uns", "unsere", "unseren", "nous", "nos", "ons", "seguici", "siga", "follow"),
        *(f"s{i}g{a}{e}nos" for i in "ií" for a in "au" for e in ("", "e")),
        *("sign", "log", *(f"{sign}{on}" for sign in ("sign", "log") for on in ("in", "up", "on"))),
        *("continue", "register", "anmelden", "einloggen", "weiter", "connecter", "connectez", "inicia", "iniciar"),
        *("accedi", "entrar", "entre", "inloggen", "via", "courtesy", "copyright", "c"),
    )
)
SET = re.compile(r"(?:^|[.!?|•·\n])\s*(?:please )?(?:set|make|use|add) $", re.I)
AS_HOME = re.compile(
    r" (?:as )?(?:your|my) (?:default |preferred )?(?:home ?page|start ?page|search engine|browser|source)", re.I
)
TURNED = re.compile(r"^ (?:zu |te )?(?:teilen|folgen|anmelden|delen|volgen)\b", re.I)
# How each of these ends: cheap to see, and hardly any name has it before it.
LEADS_TO = re.compile(
    rf"(?:[,/] ?|(?<!\w)(?:{ON[3:-1]}|{WITH[3:-1]}|and|or|oder|und|et|ou|y|o|e|of|de|en|do|da|no|di|su) )$", re.I
)
OUR_PAGE = re.compile(r"our|unser|notre|nuestr|noss|nostra|onze", re.I)
VENUES = frozenset(
    (
        *(
            "medium",
            "twitter",
            "x",
            "facebook",
            "youtube",
            "github",
            "linkedin",
            "slack",
            "instagram",
            "reddit",
            "zoom",
        ),
        *("tiktok", "whatsapp", "telegram", "mastodon", "threads", "bluesky", "pinterest", "substack", "flipboard"),
    )
)
WORDS = frozenset(
    (
        *("share", "email", "mail", "e-mail", "print", "copy", "link", "tweet", "post", "comment", "comments", "save"),
        *("more", "and", "or", "on", "via", "with", "to", "by", "follow", "us", "this", "the", "subscribe", "like"),
        *("pin", "send", "rss", "google", "google+", "plus", "news", "messenger", "sms", "signal", "apple"),
    )
)
LONGEST = 120  # characters of a row of buttons


def is_button(text: str, start: int, end: int, has_order: bool) -> bool:
    """`has_order`: there is a word that is NEEDED in the LONGEST letters before the name."""
    before = text[max(0, start - LONGEST) : start].rpartition("\n")[2]
    if has_order and (LEADS_TO.search(before[-12:]) or OUR_PAGE.search(before)) and ORDER.search(before):
        return True
    is_turned = TURNED.match(text[end : end + 20]) and re.search(r"\b(?:auf|bei|mit|op|via) $", before, re.I)
    if is_turned or _is_setting(text, before, end, has_order):
        return True
    return _is_row_of_buttons(text, start, end)


def _is_setting(text: str, before: str, end: int, has_order: bool) -> bool:
    """ "Set Google as your home page", "Map data © Google"."""
    if (has_order or "©" in before) and RIGHTS.search(before):
        return True
    return bool(AS_HOME.match(text, end) and SET.search(before))


def _is_row_of_buttons(text: str, start: int, end: int) -> bool:
    """A short line that holds nothing but venues and what one does there."""
    opens = text.rfind("\n", max(0, start - LONGEST), start)
    if opens < 0 < start - LONGEST:
        return False
    closes = text.find("\n", end, end + LONGEST)
    if closes < 0 and end + LONGEST < len(text):
        return False
    line = text[opens + 1 : closes if closes >= 0 else None]
    words = [word.lower() for word in re.findall(r"[\w+-]+", line)] if len(line) <= LONGEST else []
    if len(words) == 2:
        return line.count(" ") == 1 and VENUES.issuperset(words)
    return len(words) > 2 and all(word in VENUES or word in WORDS for word in words)
