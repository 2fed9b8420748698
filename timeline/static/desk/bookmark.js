// The bookmark on another page has opened this form: it is told that the form is there, and hands the page over, which
// is put into the fields. Nothing is sent to the desk before the editor does.
window.addEventListener("load", () => {
  const told = document.getElementById("from-bookmark");
  document.querySelector("a[href^='javascript:']")?.addEventListener("click", (event) => event.preventDefault());
  if (!told || new URLSearchParams(location.search).get("from") !== "bookmark") return;
  const say = (which, values = {}) => {
    const words = told.dataset[which];
    const filled = Object.entries(values).reduce((text, [name, value]) => text.replace(`%${name}%`, () => value), words);
    told.firstElementChild.textContent = filled;
    told.hidden = false;
  };
  const isItsOwn = (url, origin) => URL.canParse(url) && new URL(url).origin === origin && origin.startsWith("http");
  const take = ({ url, title, html }) => {
    const file = new DataTransfer();
    file.items.add(new File(["\ufeff", html], "page.html", { type: "text/html" }));
    document.getElementById("id_url").value = url;
    document.getElementById("id_page").files = file.files;
    say("here", { title: title || url, host: new URL(url).host });
  };
  if (!window.opener) return say("missing");
  const late = setTimeout(() => say("missing"), 5000);
  window.addEventListener("message", (said) => {
    if (said.source !== window.opener || typeof said.data?.html !== "string") return;
    clearTimeout(late);
    if (isItsOwn(said.data.url, said.origin)) take(said.data);
    else say("foreign");
  });
  window.opener.postMessage("ready", "*");
});
