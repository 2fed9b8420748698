"""Words that stand where names do: functions and houses, occasions, and what one can do with an author."""

import re

from timeline.ingest.parse.words import folded, word_set

# Words that make a name a function or a house's: "Tribune Staff", "Senior Reporter", "Associated Press".
FUNCTIONS = word_set(
    "staff newsroom editorial editor editors editor-in-chief board desk team admin administrator press"
    " agency news magazine media"
    " reporter reporters correspondent columnist writer writers author authors contributor contributors"
    " guest bureau chief"
    " journalist freelance producer photographer analyst professor fellow redaktion redaktionsteam"
    " rédaction redacción redazione"
    " redactie newsdesk webmaster wire wires agencies associated afp reuters online newspaper inc ltd"
    " llc gmbh digital senior"
    " special deputy managing executive director founder about profile posts articles stories bio more"
    " all the this follow email"
    " e-mail contact share subscribe watch unknown anonymous sponsored advertiser partner content network"
    " group department office"
    " company corporation foundation institute union society association university college ministry"
    " council committee"
)
# A day behind one of these is its own: "Grand Opening June 22, 2018".
OCCASIONS = word_set(
    "opening meeting hearing day event festival conference edition issue concert exhibition strike vote election week"
    " rally march deadline show launch sale party session court date march trial verdict anniversary summit debate"
    " protest demonstration walkout picket picnic lecture talk workshop webinar screening premiere ruling release"
    " filing dinner ballot referendum vigil sit-in townhall briefing premiere"
    " termin frist sitzung anhörung kundgebung demo demonstration streik warnstreik wahl wahltag versammlung beginn"
    " veranstaltung prozess urteil konferenz tagung"
    " réunion audience grève manifestation rassemblement procès élection conférence débat rendez-vous"
    " reunión audiencia huelga marcha manifestación juicio elecciones plazo conferencia"
    " riunione udienza sciopero manifestazione scadenza processo elezioni convegno"
    " reunião audiência greve manifestação prazo julgamento eleições"
    " vergadering staking zitting betoging demonstratie verkiezing"
    " zebranie strajk rozprawa wybory protest möte strejk møde møte streik"
    " встреча заседание забастовка митинг выборы суд срок"
)
# What halls and places end with: "Kessock Hall, June 30, 2018" is where something will be.
VENUES = word_set(
    "hall centre center theatre theater square plaza auditorium library stadium arena hotel museum courthouse church"
    " room halle saal platz rathaus salle mairie sala teatro plein zaal"
)
# A control begins or ends with one of these: "Suivre", "Autor folgen", "Écrire à l’auteur".
CONTROLS = word_set(
    "follow following email mail contact share subscribe save print listen bookmark copy gift send get view see read"
    " add tweet like comment report tip alerts more"
    " suivre suivez écrire s’abonner abonner abonnez envoyer contacter voir partager imprimer enregistrer lire écouter"
    " folgen gefolgt schreiben kontakt kontaktieren alle mehr teilen drucken speichern merken anhören abonnieren"
    " seguir siguiendo escribir enviar ver compartir todos todas imprimir guardar escuchar suscribirse contactar"
    " segui seguire scrivi scrivere condividi tutti tutte invia stampa ascolta iscriviti contatta"
    " partilhar compartilhar escrever salvar ouvir assinar inscrever"
    " volgen volg stuur delen mailen afdrukken bewaar luister følg følger følge følgende skriv kontakta kontakt följ"
    " dela seuraa jaa tulosta tallenna obserwuj napisz udostępnij drukuj zapisz sledovat sleduj napsat sdílet sledovať"
    " подписаться написать поделиться подписка читать связаться підписатися поділитися takip paylaş takibi"
    " kövesd követés"
    " megosztás urmărește distribuie ακολουθήστε κοινοποίηση seguiu segueix comparteix ikuti bagikan"
    " تابع متابعة شارك عقוב עקוב שתף फ़ॉलो साझा"
    " 关注 關注 分享 收藏 订阅 訂閱 追蹤 フォロー フォローする シェア 共有 登録 팔로우 구독 공유"
)
LAST_IN_CONTROLS = word_set("folgen schreiben kontaktieren teilen drucken speichern merken abonnieren volgen delen")
PICTURES = re.compile(
    r"\W*(?:ph?otos?|ph?otogra\w*|fotos?|fotogra\w*|bild(?:er)?|illustra\w+|images?|pictures?|graphics?|video"
    r"|translat\w*|edit(?:ed|ing)|写真|撮影|摄影|攝影|사진)(?!\w)",
    re.I,
)


def is_control(text: str) -> bool:
    """Something to press: "Suivre", "Autor folgen"."""
    words = [word.strip(".,:!()") for word in text.casefold().replace("'", "’").split()]
    return bool({*words[:1]} & CONTROLS) or (len(words) == 2 and words[1] in LAST_IN_CONTROLS)


def is_function(name: str) -> bool:
    plain = {word.casefold().strip(".,’'s") for word in name.split()}
    return bool(({folded(word) for word in name.split()} | plain) & FUNCTIONS)


def is_occasion(name: str) -> bool:
    return bool(set(folded(name).split()) & OCCASIONS)


def is_venue(name: str) -> bool:
    return folded(name).rpartition(" ")[2] in VENUES


def has_case(name: str) -> bool:
    return any(letter.lower() != letter.upper() for letter in name)
