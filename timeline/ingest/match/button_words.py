"""Short sentences that hold nothing but what a button says, in many languages: “Dela på Facebook”, “分享到Facebook”.

Other than in `buttons`, no grammar is known of these languages. So all of the sentence must be words of one row of the
table, the venue and others like it, and one of them the order itself.
"""

import re

ROWS = (  # what one does; what else stands there
    (
        "teilen teile folgen folge diskutieren diskutiere besuchen besuche liken empfehlen gefällt seite",
        "mir auf bei uns unsere unserer unser sie mit den diesen artikel beitrag via über und auch jetzt",
    ),
    (
        "aimez likez suivez partagez partager rejoignez retrouvez abonnez aime",
        "nous notre page sur la le cet cette article vous à et moi via avec j",
    ),
    (
        "sígueme síguenos siguenos síguelo seguinos comparte compartir compártelo danos dale gusta",
        "en un una a me nuestra nuestro página la este esta artículo noticia con y por nos tu",
    ),
    (
        "curta curtir curti siga sigam compartilhe compartilhar partilhe partilhar acompanhe gosto",
        "nossa nosso página no na nos a em o pelo pela este esta artigo matéria e com",
    ),
    (
        "segui seguici seguimi seguiteci condividi condividete metti piace",
        "mi su la pagina il nostra ci questo articolo e",
    ),
    ("volg vind like deel delen leuk", "ons op onze pagina dit artikel via en mij het"),
    ("dela följ gilla besök diskutera", "oss på i via med det den här artikeln sida sidan vår och mig"),
    (
        "del følg lik like synes besøg besøk liker",
        "os oss på via med denne artikkelen artiklen side siden vores vår godt og mig meg om",
    ),
    ("jaa seuraa tykkää", "meitä artikkeli tämä sivu sivua ja"),
    (
        "polub lubię śledź udostępnij obserwuj dołącz podziel odwiedź",
        "nas na do w się tym ten artykuł z naszą stronę profil i to",
    ),
    (
        "sdílet sdílejte sledujte sledovat lajkněte lajkujte přidejte zdieľať zdieľajte sledovať",
        "nás na tento článek článok stránku naši našu se sa k nám přes cez a",
    ),
    (
        "поделиться поделитесь поделись подписывайтесь подпишитесь подписаться читайте следите присоединяйтесь"
        " рассказать отправить лайк нравится",
        "в на нас к нам за нами через с мне друзьями наш нашу страницу группу этой статьёй и во",
    ),
    (
        "поділитися поділитись поділіться поширити підписуйтесь підписуйтеся підпишіться читайте стежте"
        " слідкуйте долучайтесь долучайтеся приєднуйтесь приєднуйтеся",
        "у в на нас за нами до через з нашу сторінку і та",
    ),
    ("сподели споделете последвайте последвай харесайте", "във в ни на страницата и"),
    ("podijeli podelite podeli pratite prati lajkajte lajkujte deli delite", "na nas nam preko i članak stranicu našu"),
    (
        "paylaş paylaşın paylas takip beğen beğenin katılın",
        "bizi bize ta te da de üzerinde üzerinden edin et bu haberi sayfamızı ile ve i ı u",
    ),
    (
        "κοινοποίηση κοινοποιήστε κοινοποίησε ακολουθήστε ακολούθησε μοιραστείτε μοιράσου",
        "στο μας σε το στη τη σελίδα και μέσω",
    ),
    (
        "공유 공유하기 공유하세요 팔로우 팔로우하기 팔로우하세요 구독 구독하기 좋아요",
        "에 에서 로 으로 을 를 페이스북 우리를 저희를 와 과",
    ),
    ("شارك شاركها شاركوا شاركه مشاركة انشر تابعنا تابعونا تابعوا أعجبني", "على عبر في صفحتنا هذا المقال مع و"),
    ("שתפו שתף עקבו שיתוף לייק", "ב ל את אחרינו גם"),
    ("bagikan ikuti sukai kongsi kongsikan", "di ke kami melalui lewat halaman artikel ini dan"),
    ("chia theo thích", "sẻ dõi lên trên chúng tôi qua bài này với và"),
    (
        "distribuie distribuiți distribuiţi urmăriți urmăriţi urmărește apreciază apreciați",
        "pe ne noi prin acest articol pagina noastră și la",
    ),
    (
        "kövess kövessen kövessenek kövesd megosztás megosztom ossza oszd lájkolj lájkolja",
        "minket a az meg on en ön oldalunkon oldalunk és is",
    ),
)
_VENUES = (
    "facebook twitter x google whatsapp telegram linkedin instagram youtube tiktok pinterest reddit email mail vk"
    " tumblr threads bluesky mastodon messenger line weibo viber xing"
)
VENUES = frozenset(_VENUES.split())
TABLE = tuple((frozenset(acts.split()), frozenset(others.split()) | VENUES) for acts, others in ROWS)
ACTS = frozenset().union(*(acts for acts, _ in TABLE))
CHINESE = "分享|关注|關注|转发|轉發|赞|讚"
JAPANESE = "シェア|フォロー|共有|いいね"
EASTERN = re.compile(
    rf"(?:{CHINESE}|{JAPANESE}|在|到|至|上|我们|我們|本文|此文|请|請|点|点击|點擊|的|专页|專頁|粉丝|粉絲|で|に|を|へ|の|と|する|して|ください"
    "|公式|ページ|この記事)+"
)
EASTERN_ACT = re.compile(f"{CHINESE}|{JAPANESE}")
WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]+|[\uac00-\ud7a3]+|[^\W\d_\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]+")
BORDER = re.compile(r"[.!?|•·;:…()\n。！？«»“”]")
LONGEST = 80  # characters of such a sentence


def is_all_of_buttons(text: str, start: int, end: int) -> bool:
    """The sentence around the name says what one does with a page, and no more."""
    before = BORDER.split(text[max(0, start - LONGEST) : start])[-1]
    after = BORDER.split(text[end : end + LONGEST], maxsplit=1)[0]
    if len(before + after) >= LONGEST:
        return False
    words = WORD.findall(f"{before} … {after}".lower())
    return bool(words) and (_is_eastern(words) or any(_is_of(row, words) for row in TABLE))


def _is_of(row: tuple[frozenset[str], frozenset[str]], words: list[str]) -> bool:
    acts, others = row
    return not acts.isdisjoint(words) and all(word in acts or word in others for word in words)


def _is_eastern(words: list[str]) -> bool:
    known = [word for word in words if word not in VENUES]
    return all(map(EASTERN.fullmatch, known)) and any(map(EASTERN_ACT.search, known))
