"""Sources: outlets and articles. An article comes in by the road, so its add page is the intake's."""

from functools import partial
from typing import Any

from django.contrib import admin
from django.db import transaction
from django.db.models import Q, QuerySet
from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from timeline import editorial, tasks
from timeline.accounts.people import editor
from timeline.admin import copies, notices, pointers, texts
from timeline.admin.base import DeskAdmin, PrintableAdmin
from timeline.admin.forms import Rows
from timeline.admin.names import NamedForm
from timeline.admin.rights import holds, require
from timeline.ingest import pipeline, store
from timeline.models import Article, Citation, Mention, Outlet
from timeline.models.sifted import not_relevant, to_read
from timeline.text import plain

READ_WITH = {"published_on", "title"}


@admin.register(Outlet)
class OutletAdmin(DeskAdmin):
    form = NamedForm
    fields = ["name", "is_another", "owner", "domain"]
    list_display = ["name", "owner", "domain"]
    search_fields = ["name", "domain", "owner"]

    def save_model(self, request: HttpRequest, obj: Outlet, form: ModelForm, change: bool) -> None:
        write = partial(super().save_model, request, obj, form, change)
        editorial.save_outlet(obj, write, by=editor(request))


class SiftedFilter(admin.SimpleListFilter):
    title, parameter_name = _("relevance"), "sifted"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [
            ("to_read", _("relevant, nothing found, to be read")),
            ("not_relevant", _("not relevant")),
            ("gone", _("not relevant, its text is kept no more")),
        ]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        if self.value() == "to_read":
            return queryset.filter(pk__in=to_read().values("pk"))
        if self.value() == "not_relevant":
            return queryset.filter(pk__in=not_relevant().values("pk"))
        return queryset.filter(text="").exclude(text_sha256="") if self.value() == "gone" else queryset


class ReadOnlyInline(Rows):
    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class MentionInline(ReadOnlyInline):
    model = Mention
    fields = ["subject", "count", "words"]
    readonly_fields = ["subject", "words"]
    verbose_name, verbose_name_plural = _("mention"), _("whom and what it mentions")

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).select_related("organization", "product")

    @admin.display(description=_("subject"))
    def subject(self, mention: Mention) -> str:
        return str(mention.organization or mention.product)

    @admin.display(description=_("by the words"))
    def words(self, mention: Mention) -> str:
        return ", ".join(mention.matched)


class CitedInline(ReadOnlyInline):
    model = Citation
    fields = ["which_entry", "quote_exact"]
    readonly_fields = ["which_entry"]
    verbose_name, verbose_name_plural = _("citation"), _("entries that rest on it")

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        return super().get_queryset(request).select_related("entry")

    @admin.display(description=_("entry"))
    def which_entry(self, citation: Citation) -> str:
        url = reverse("admin:timeline_timelineentry_change", args=[citation.entry_id])
        return format_html('<a href="{}">{}</a>', url, citation.entry)


@admin.register(Article)
class ArticleAdmin(PrintableAdmin):
    is_added_beside = False
    """It comes in by the road, where nothing can be handed back to a form."""
    list_display = ["title_or_address", "outlet", "published_on", "stands"]
    list_select_related = ["outlet"]
    list_filter = [SiftedFilter, ("outlet", admin.RelatedOnlyFieldListFilter)]
    search_fields = ["title", "url", "outlet__name"]
    search_help_text = _("Words of a title, an address, an outlet, or of the text.")
    autocomplete_fields = ["outlet"]
    readonly_fields = ["private_text", "earlier_texts", "how_relevant", "who_pointed"]
    fieldsets = [
        (None, {"fields": ["title", "url", "outlet", "byline", ("published_on", "date_origin")]}),
        (
            _("More about it"),
            {
                "classes": ["collapse"],
                "fields": [("language", "rests_on"), "archive_url", "how_relevant", "who_pointed"],
            },
        ),
        (
            _("Its text, kept for matching and never published"),
            {"classes": ["collapse"], "fields": ["earlier_texts", "private_text"]},
        ),
    ]
    inlines = [CitedInline, MentionInline]
    change_form_template = "admin/article.html"
    is_added_by_this_form = False

    def render_change_form(self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any) -> Any:
        article = context.get("original")
        context["notices"] = list(notices.of(article)) if article else []
        context["copies"] = store.copies(article) if article else []
        context["seen_group"] = editorial.shown_group(article) if article else ""
        context["may_group"] = bool(article) and holds(request, *copies.RIGHTS)
        return super().render_change_form(request, context, *args, **kwargs)

    @admin.display(description=_("article"), ordering="title")
    def title_or_address(self, article: Article) -> str:
        return str(article)

    def get_search_results(self, request: HttpRequest, queryset: QuerySet, search_term: str) -> tuple[QuerySet, bool]:
        """In its list also by the words of texts, through their index; whoever picks an article knows its title."""
        found, may_double = super().get_search_results(request, queryset, search_term)
        in_list = request.resolver_match and request.resolver_match.url_name == "timeline_article_changelist"
        if not search_term.strip() or not in_list:
            return found, may_double
        saying = Article.objects.saying(plain(search_term)).values("pk")
        return queryset.filter(Q(pk__in=found.values("pk")) | Q(pk__in=saying)), False

    @admin.display(description=_("how relevant"))
    def how_relevant(self, article: Article) -> str:
        if article.relevance is None:
            return gettext("it was not read yet")
        told = gettext("%(score).2f of 1.") % {"score": article.relevance}
        return " ".join([told, *article.relevance_reasons])

    @admin.display(description=_("who pointed at its events"))
    def who_pointed(self, article: Article) -> str:
        return pointers.told(article)

    @admin.display(description=_("text"))
    def private_text(self, article: Article) -> SafeString:
        paragraphs = ((paragraph,) for paragraph in article.text.split("\n\n") if paragraph)
        return format_html_join("", "<p>{}</p>", paragraphs)

    @admin.display(description=_("earlier texts"))
    def earlier_texts(self, article: Article) -> str:
        count = article.versions.count()
        if not count:
            return gettext("none: it has never changed, as far as is known")
        words = ngettext("One: see what changed", "%(count)d: see what changed", count) % {"count": count}
        return format_html('<a href="{}">{}</a>', reverse("admin:timeline_article_texts", args=[article.pk]), words)

    def get_urls(self) -> list[URLPattern]:
        show = self.admin_site.admin_view(texts.show)
        act = self.admin_site.admin_view(copies.act)
        acts = [path(f"<int:pk>/{verb}/", act, {"verb": verb}, f"timeline_article_{verb}") for verb in copies.ACTS]
        return [path("<int:pk>/texts/", show, name="timeline_article_texts"), *acts, *super().get_urls()]

    def get_queryset(self, request: HttpRequest) -> QuerySet:
        """Lists leave the long text where it is."""
        rows = super().get_queryset(request).select_related("outlet", "group__agreed_by")
        return rows if request.resolver_match and "object_id" in request.resolver_match.kwargs else rows.defer("text")

    def save_related(self, request: HttpRequest, form: ModelForm, formsets: Any, change: bool) -> None:
        """What its text seems to tell of is dated by the article's own day."""
        super().save_related(request, form, formsets, change)
        if READ_WITH.intersection(form.changed_data):
            pipeline.reread(form.instance)
            transaction.on_commit(tasks.hint_reading)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """By the road: what adds an article is the right to hand over a source."""
        return request.user.has_perm("timeline.add_intake")

    def add_view(self, request: HttpRequest, form_url: str = "", extra_context: Any = None) -> HttpResponse:
        require(request, "timeline.add_intake")
        return redirect("admin:timeline_intake_add")
