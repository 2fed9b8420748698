"""Names that are words in small letters: workers “will march on”, and Will March is a person."""

_GIVEN = (
    "alba amber angel april art august autumn basil bill blanche bob buck carol chance chase chip christian"
    " claire clay cliff colt constance consuelo crystal daisy dale dawn dean dick dolores drew earl ernst"
    " esperanza eve faith fern flora forest frank gay gene ginger glen grace grant hazel heath holly hope hunter"
    " ivy jack jade jasmine jay jean jewel joy june justice lance laurel lee liberty lily luz major marina marine"
    " mark mason max may melody mercedes mercy miles mo muse nick noble norm olive page pat patience paz pearl peg"
    " penny pepper pierce pilar pip poppy precious price prudence rain ray reed rich river rob robin rock rocky"
    " rod rosario rose rosemary ruby rusty sage sandy scarlet scout serena skip sky skye sol sonny star sterling"
    " stew stone storm sue summer sunny tab tad tanner teddy temple tiger trinity trip tripp troy true tucker"
    " vaughn victor violet wade ward warren will willow wolf wren"
)
_SURNAMES = (
    "archer ball banks barber barker bass bean bear bell berry best bird bishop black blanc blanco blank block"
    " bloom blue bond booth bowl branch bridge bridges brook brooks brown buck bull burns bush butcher butler camp"
    " carpenter carter case cash castle chance chase church clay cliff close coffee cole cook cooper court crane"
    " cross crow dance day deal dean dear drake draper drew drive driver duke early east end english fair fall"
    " farmer feather field fields finch fish fisher flood flower fly ford forest foster fountain fox frank free"
    " freeman french frost fuller gardener gates gay gift glass glover gold golden good gore grand grant graves"
    " gray green grey grimes gross grove guest hall hand hands hard hardy harp hart head heath heaven hill hills"
    " hind holder holiday home hood hook hope house hunt hunter ice irons jobs jordan judge justice keen key kind"
    " king kings kitchen klein knight koch kurz lake lamb land lane lange law lawless leader leaf leave lemon"
    " light lightfoot little lock long lord love low mann march marks marsh marshall martin mason may mayor"
    " meadows mercer miles mill miller mills miner money moon moor moore moreno moss mountain nail new noble noir"
    " north oaks page paint painter palmer parish park parks parson parsons part peace peach pepper petit picket"
    " pike pine piper pitt place pole pool pope porter post potter potts pound power powers price priest prince"
    " quick rain read reader reed reeves rest rice rich rider ring rings rise rivers road roads rock rocks root"
    " rose roth rubio rule rush sage sailor salt sand sanders sands savage say school sea self sellers sharp shaw"
    " shed shepherd shield shine ship short silver singer skinner small smart smith snow song south speak spear"
    " speed spring stack stand star starling steel stern still stock stone storm street strike strong style summer"
    " summers sweet swift tanner taylor teach temple thorn town tree turner underwood vote wade wait wake walk"
    " walker wall walls ward waters way wear weaver webb weeks weiss well wells west wheeler white wild wilde"
    " winter winters wise wolf wood woods work worker workers wright write young"
)
_MORE = (
    "abbot arrow ash baker bank barn barrow battle beach beard board bolt book bow box bread brewer brush builder"
    " button cannon chamber chandler chapel church city cloud collier constable cotton craft crisp crown curry cutter"
    " dale dam dancer dew dyer dyke farm fence fire flint floor forge forester fowler garden gate giles glazier grain"
    " groom harbor harbour harness harper hawk hay hedge helm herd herring honey hooper horn horse house hurst iron"
    " islands joiner knights ladd lawn light lion loft mark market marine messenger mine mint mountain music night"
    " oak ocean orchard paper pepper pilot pipe plant plumber plum pond rail ranger raven ridge riding saddler sail"
    " salmon salter sawyer school seal seat shade shell sheriff shoemaker shore slater smoke spark spicer square"
    " stable stall steer strange stride stringer table tail tailor thatcher tide tiller tower trade trail train"
    " travel treasure truck union vale valley vault village vine wage wagon warden watch water wave weather wheel"
    " whale window wine wing wire wool yard"
)
GIVEN_NAMES, SURNAMES = frozenset(_GIVEN.split()), frozenset(_SURNAMES.split())

WORDS = SURNAMES | frozenset(_MORE.split())
"""Surnames that, in small letters behind a name with a capital, are that word: “Chelsea banks closed”."""


def is_of_ordinary_words(first: str, last: str) -> bool:
    """Whether first name and surname, in either order, may stand beside each other in a sentence and mean nobody."""
    one, other = first.lower(), last.lower()
    return (one in GIVEN_NAMES and other in SURNAMES) or (other in GIVEN_NAMES and one in SURNAMES)
