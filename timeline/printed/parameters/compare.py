"""The parameters of a comparison: what is compared, and whether it is counted from the first protest of each."""

from django.utils.translation import gettext_lazy as _

from timeline.printed.parameters.table import TABLE, Parameter
from timeline.printed.parameters.values import Words

ALIGNED = "first-protest"
COMPARED: dict[str, Parameter] = TABLE | {
    "align": Parameter("align", Words((ALIGNED,)), _("Whether days are counted from the first protest of each.")),
}
OF_COMPARISONS = ("story", "organization", "align", "as_of", "known_by")
