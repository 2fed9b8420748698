"""Names that are written with the surname first: Li Wenjing, Kim Min-jung, Nagy Zsófia. It works on folded text.

A list does not say which part of such a name is the surname. So where it begins with a usual surname of China, Korea,
Japan, Vietnam or Hungary, “Ms Li” is looked for as well as “Ms Wenjing”.
"""

import re

from timeline.models.name_shapes import CAPITAL, Name, whole
from timeline.models.titles import HONOURS, SMALL_TITLE, TITLE

_SURNAMES = (
    # China, Taiwan, Hong Kong
    "li wang zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang deng"
    " han feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren yao shen cui tan zhong"
    " lai fan jin shi liao jia xia fu fang zou xiong bai meng qin qiu hou yin xue yan lei long tao he gu mao hao gong"
    " shao wan qian dai kong chang hsu hsieh tsai hsiao chiang cheng tseng teng chou chan wong cheung leung lam tsang"
    " chow yip ng kwok kwan fung mok yeung tse lau ho siu choi"
    # Korea
    " kim lee yi rhee park pak choe jung jeong chung kang cho jo yoon yun jang lim im oh seo suh shin sin kwon hwang"
    " ahn an yoo ryu hong jeon jun ko go moon mun son bae baek paik heo hur nam shim roh noh ha kwak sung cha joo chu"
    " woo koo min na jin ji eom chae won chun bang hyun ham byun yeom yeo"
    # Vietnam
    " nguyen tran le pham hoang huynh phan vu vo dang bui do ngo duong ly dinh"
    # Japan
    " sato suzuki takahashi tanaka watanabe ito yamamoto nakamura kobayashi kato yoshida yamada sasaki yamaguchi"
    " matsumoto inoue kimura hayashi shimizu saito mori abe ikeda hashimoto ishikawa ogawa okada hasegawa fujita goto"
    " kondo ishii murakami sakamoto endo aoki fujii nishimura fukuda ota miura okamoto nakajima harada ono tamura"
    " takeuchi kaneko wada nakayama ishida ueda morita hara"
    # Hungary
    " nagy kovacs toth szabo horvath varga kiss molnar nemeth farkas balogh papp lakatos takacs juhasz szucs fekete"
)
SURNAMES = frozenset(_SURNAMES.split())


def opens_with_surname(name: Name) -> bool:
    return len(name.words) in (2, 3) and name.words[0].casefold() in SURNAMES


def titled_first(name: Name, text: str) -> str | None:
    """The words “Ms Li” or “Li-san”, unless another given name follows: “Ms Li Wei”."""
    first = rf"(?={CAPITAL})(?i:{re.escape(name.words[0])})"
    shapes = (rf"(?:{TITLE}|{SMALL_TITLE}) {first}(?! {CAPITAL})", rf"{first} {HONOURS}")
    return next((hit.group() for shape in shapes if (hit := whole(shape).search(text))), None)
