"""What a page asks of its readers or tells of itself: “Buy it on …”, “Get our app on …”, “Powered by …”, “We earn …”.

Known as kinds of sentences, not as phrases. An order begins with the verb (in some languages ends with it) and leads to
a venue by a preposition, and no word of the company's own business follows the name. A badge is a line of its own
without a subject. A note of the house speaks of “us” or “this page” and of what pages have: cookies, commissions.
"""

import re
from functools import lru_cache

VERBS = (
    "add|browse|buy|catch|check|choose|continue|discover|discuss|download|enjoy|explore|find|follow|get"
    "|grab|hear"
    "|install|like|listen|open|order|pre-?order|purchase|rate|read|register|rent|review|save|search|see"
    "|select|send"
    "|share|shop|stream|subscribe|try|tune|use|view|visit|watch"
    "|kauf\\w*|bestell\\w*|hol\\w*|lad\\w*|folg\\w*|hör\\w*|seh\\w*|sieh|lies|les\\w*|abonnier\\w*"
    "|schau\\w*|teil\\w*|find\\w*"
    "|achet\\w+|commande[rz]|télécharge[rz]|écoute[rz]|regarde[rz]|lire|lisez|suive[zr]|suivre"
    "|rejoigne[zr]|abonnez|retrouvez"
    "|compra\\w*|cómpra\\w+|consigue|descarga\\w*|descárga\\w*|escúcha\\w*|escucha\\w*|mira|míra\\w*"
    "|sigue|síguenos|únete|encuentra"
    "|acquista\\w*|ordina|scarica\\w*|ascolta\\w*|guarda\\w*|segui\\w*|leggi|unisciti|trova\\w*|prenota"
    "|compre|adquira|baixe|ouça|assista|siga|leia|encontre|peça"
    "|koop|bestel|beluister|bekijk|volg|lees|haal|luister|köp|köb|kjøp|beställ|ladda|lyssna|hent|følg|kup"
    "|pobierz|słuchaj"
)
JOINING = (  # people join and support more than pages
    r"(?:donate|join|make|sign|stay|support)(?=\W)[^.!?]*\b(?:us|our|conversation|discussion|community"
    r"|channel|group|chat"
    r"|in|up|connected|tuned|source)\b"
)
TO = (
    "(?:on|from|at|in|via|through|with|over|by|bei|beim|auf|im|über|von|vom|mit|sur|chez|dans|avec|en|por"
    "|con|no|na|nas|nos"
    "|su|da|dal|nel|tramite|bij|op|via|van|på|hos|fra|från|z|w)"
)
THE = "(?:(?:the|a|your|our|le|la|l'|l’|el|los|il|lo|o|a|de|het|der|dem)\\s+)?"
NAME = "(?-i:[A-Z])[\\w+’'.]*(?: (?-i:[A-Z])[\\w+]*){0,2}"
NEXT = "(?:,? (?:and|or|oder|und|et|ou|y|e|o|of|en)(?: (?:on|at|in|from|bei|sur|en|su))? |, | / ?|/| & )"
NAMES = f"(?:{NAME}{NEXT}){{0,5}}"
LEADS = re.compile(rf"(?<!\w){TO} {THE}{NAMES}$", re.I)
BEFORE_VERB = "please|now|also|or|and|jetzt|hier|bitte|ahora|ora"
OPENS = (
    rf"^\W{{0,4}}(?:(?:{BEFORE_VERB})\s+)?"
    rf"(?:(?:{VERBS})(?:[ -](?:sie|vous|nous|us|now))?(?=\W)|{JOINING})"
)
ORDER = re.compile(OPENS, re.I)
FIRST = re.compile(r"\s*\W{0,4}(\w+)")
ORDER_FIRST = re.compile(f"{BEFORE_VERB}|{VERBS}|pre|donate|join|make|sign|stay|support", re.I)
OURS = re.compile(
    r"(?<!\w)(?:our|unser\w*|notre|nos|nuestr\w+|nostr\w+|noss\w+|onze|ons|vår\w*)(?: [\w’'-]+){0,2}[ -]$", re.I
)
BADGE = re.compile(
    r"^\W{0,4}(?:(?:proudly|also|now|out now|exclusively|jetzt|auch|das [\w-]+|the [\w-]+|aussi|también"
    r"|anche)\s+){0,2}"
    r"(?:(?:powered|hosted|translated|protected|verified|sponsored|enhanced|presented|supported|secured"
    r"|built|made|ads?"
    r"|advertising|advertisements?|search|maps?|comments|übersetzt|bereitgestellt|propulsé|traduit|hébergé"
    r"|con tecnología"
    r"|traducido|offerto|tradotto|mogelijk gemaakt)(?: \w+)? (?:by|with|on|von|durch|mit|par|por|de|da|door)"
    r"|(?:available|streaming|playing|out|in stock|on sale|sold|as seen|featured|erhältlich|verfügbar"
    r"|disponible|disponibile"
    r"|disponível|verkrijgbaar|te koop|tillgänglig|gibt es|(?:\w+ ){0,2}(?:edition|paperback|hardback"
    r"|e-?book|audiobook|dvd"
    r"|taschenbuch|ausgabe|poche|édition|edición|edizione))(?: \w+)?"
    rf" (?:on|from|at|in|via|bei|im|auf|sur|chez|en|su|na|no|da|bij|op|på|hos)) {THE}{NAMES}$",
    re.I,
)
SELF = re.compile(
    r"(?<!\w)(?:we|our|us|this (?:site|page|website|article|newsletter|post|blog|podcast|form|content|map"
    r"|video)"
    r"|(?:the|these|some) links|as an?|i|wir|uns\w*|diese[rs]? (?:seite|website|artikel)|als|nous|notre"
    r"|nos|ce (?:site|contenu)|cet article"
    r"|nuestr\w+|este (?:sitio|artículo)|esta (?:página|web)|como|noi|nostr\w+|questo (?:sito|articolo)"
    r"|in qualità|este site|noss\w+"
    r"|wij|onze|deze (?:site|pagina))(?!\w)",
    re.I,
)
HOUSE = re.compile(
    r"(?<!\w)(?:affiliate\w*|small commission|commissions? (?:when|if|on|from|for)|(?:earn|receive"
    r"|get) a (?:small )?commission|qualifying purchases?|associates? (?:we|i)"
    r"|cookies?|analytics|recaptcha|captcha|privacy policy and|qualifizierten?|affiliate-links?"
    r"|partnerlinks?|provision\w*"
    r"|liens? affiliés?|affilié\w*|achats? (?:éligibles?|remplissant)|afiliad\w+|compras (?:adscritas"
    r"|que cumplen)|comisión|affiliat\w+|acquisti idonei"
    r"|commissione|comissão|tracking pixel|third-party content|embedded)(?!\w)",
    re.I,
)
HOUSE_STEMS = (  # one of these is in every match of HOUSE
    *("affili", "commission", "purchase", "associate", "cookie", "analytics", "captcha", "privacy policy and"),
    *("qualifi", "partnerlink", "provision", "achat", "afiliad", "compras", "comisión", "acquisti", "comissão"),
    *("tracking pixel", "third-party content", "embedded"),
)
OWN_BUSINESS = re.compile(
    r"(?:['’]s?\b|[ -](?!(?:and|or|today|now|here|to|for|in|if|when|so|with|from|at|on|by|via|until|while"
    r"|where|wherever|und|oder|et|ou"
    r"|y|o|e|of|en|book\w*|play|store|podcasts?|music|video|app|page|channel|kanal\w*|group|by|kaufen"
    r"|bestellen|herunter\w*|an|ab"
    r"|ansehen|lesen|hören|laden|store|downloaden)\b)[a-z]\w+)"
)
ENDS = re.compile(r"[.!?\n。！](?:(?<=[\n。！])|(?=\s))")
TURNED = re.compile(
    r"^\W{0,3}(?:(?:jetzt|hier|direkt|gleich|auch|nur|nu|das buch|den film)\s+)*(?:bei|beim|auf|im|über"
    r"|mit|bij|op)\s+(?:[A-Z]\w+\s+){1,4}?"
    r"(?:vor)?(?:kaufen|bestellen|ansehen|anhören|herunterladen|laden|lesen|hören|teilen|folgen|anmelden"
    r"|finden|holen|streamen|kopen"
    r"|bekijken|lezen|delen|volgen)\b",
    re.I,
)
GIBT = re.compile(
    r"(?<!\w)(?:gibt es|bekommen sie|finden sie|erhalten sie)(?: \w+)? (?:bei|auf|im|über) "
    r"(?:[A-Z]\w+(?:, | und | oder ))*$",
    re.I,
)
_TURNED = "jetzt hier direkt gleich auch nur nu das den bei beim auf im über mit bij op"
TURNED_FIRST = frozenset(_TURNED.split())
_BADGES = (
    "powered hosted translated protected verified sponsored enhanced presented supported secured built made ad ads"
    " advertising advertisement advertisements search map maps comments übersetzt bereitgestellt propulsé traduit"
    " hébergé tecnología traducido offerto tradotto mogelijk available streaming playing out stock sale sold seen"
    " featured erhältlich verfügbar disponible disponibile disponível verkrijgbaar koop tillgänglig gibt edition"
    " paperback hardback book ebook audiobook dvd taschenbuch ausgabe poche édition edición edizione bekommen"
    " finden erhalten"
)
NEEDED = frozenset(_BADGES.split())  # one of these words is in every match of BADGE and GIBT
EASTERN_AFTER = re.compile(
    r"^(?: ?[A-Z]\w+)?(?:で|から|にて|に|を)?"
    r"(?:購入|買う|見る|シェア|共有|フォロー|ダウンロード|ログイン|予約|注文|聴く|読む|チェック|探す|手に入れ|登録)"
    r"(?!した|して|し、)|^上?(?:购买|購買|订购|訂購|分享|关注|關注|登录|登入|下载|下載|查看|观看|收听|收聽)(?!了)"
)
LONGEST = 200  # characters of such a sentence before the name


def is_asked_of_readers(clause: str, name: str, rest: str, has_badge: bool, has_note: bool) -> bool:
    """The name stands where a page sends its readers to, or in a line on the page itself. `clause` is what of its
    sentence comes before it, `rest` what follows; `has_badge`: a word that is NEEDED is in the clause,
    `has_note`: one of HOUSE_STEMS in the sentence."""
    if len(clause) < 12 and not rest.isascii() and EASTERN_AFTER.match(rest):
        return True
    if has_note and _is_note_of_the_house(f"{clause}…{rest}"):
        return True
    first = found[1].lower() if (found := FIRST.match(clause or name)) else ""
    if first in TURNED_FIRST and TURNED.match(clause + name + rest[:40]):
        return True
    is_order = (has_badge and _is_badge(clause.lstrip())) or (may_order(first) and _is_order(clause.lstrip()))
    return is_order and not OWN_BUSINESS.match(rest)


@lru_cache(maxsize=4096)
def may_order(first: str) -> bool:
    """A sentence that begins with this word may be an order."""
    return bool(ORDER_FIRST.fullmatch(first))


def _is_badge(clause: str) -> bool:
    return bool(BADGE.match(clause) or GIBT.search(clause))


def _is_order(clause: str) -> bool:
    return bool(ORDER.match(clause) and (LEADS.search(clause) or OURS.search(clause)))


def _is_note_of_the_house(sentence: str) -> bool:
    return bool(HOUSE.search(sentence) and SELF.search(sentence))
