// A name that is not on record yet may be typed into a picker of organizations: it is offered last, and asks what it is.
{
  const { jQuery } = django;

  jQuery.fn.select2.defaults.set("createTag", ({ term }) => {
    const name = term.trim();
    return name.length < 2 ? null : { id: `+${name}`, text: `New organization: ${name}`, isNew: true };
  });
  jQuery.fn.select2.defaults.set("insertTag", (found, tag) => { found.push(tag); });

  jQuery(document).on("change", "select.admin-autocomplete[data-tags]", ({ target }) => {
    const beside = document.querySelector(`[name="${CSS.escape(target.name)}-kind"]`)?.closest(".new-organization");
    if (beside) beside.hidden = ![...target.selectedOptions].some((option) => option.value.startsWith("+"));
  });
}
