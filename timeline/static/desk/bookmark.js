// The bookmark on another page has opened this form: it is told that the form is there, and hands the page over, which
// is put into the fields. Nothing is sent to the desk before the editor does.
window.addEventListener("load", () => {
  const told = document.getElementById("from-bookmark");
  document.querySelector("a[href^='javascript:']")?.addEventListener("click", (event) => event.preventDefault());
  if (!told || new URLSearchParams(location.search).get("from") !== "bookmark") return;
  const say = (which, values = {}) => {
    told.firstElementChild.textContent = told.dataset[which].replace(/%(\w+)%/g, (_, name) => values[name]);
    told.hidden = false;
  };
  const isItsOwn = (url, origin) => URL.canParse(url) && new URL(url).origin === origin && origin.startsWith("http");
  const take = ({ url, title, html }) => {
    const page = new File(["\ufeff", html], "page.html", { type: "text/html" });
    const file = new DataTransfer();
    const isTooLarge = page.size > Number(told.dataset.largest);
    if (!isTooLarge) file.items.add(page);
    document.getElementById("id_url").value = url;
    document.getElementById("id_page").files = file.files;
    say(isTooLarge ? "large" : "here", { title: title || url, host: new URL(url).host });
  };
  if (!window.opener) return say("missing");
  const late = setTimeout(() => say("missing"), 5000);
  const listen = (said) => {
    if (said.source !== window.opener || typeof said.data?.html !== "string") return;
    clearTimeout(late);
    if (!isItsOwn(said.data.url, said.origin)) return say("foreign");
    window.removeEventListener("message", listen); // what it sends later would change what the editor has looked at
    take(said.data);
  };
  window.addEventListener("message", listen);
  window.opener.postMessage("ready", "*");
});
