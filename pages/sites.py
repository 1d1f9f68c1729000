"""Sites: where they are, what happened there, who spoke of them and which meetings were held."""

import streamlit as st

from components import (
    address_notes,
    answer,
    corpus,
    download,
    empty,
    filter_bar,
    headlines,
    map,
    map_bar,
    map_film,
    shell,
    site_axis,
    site_periods,
    site_profile,
    site_steps,
    site_table,
    site_years,
    sites_view,
    state,
)

WIDTH, HEIGHT = 600, 500  #: pixels that the map is drawn for, where there is room

shell.require_frame()
asked = state.filters()
whole, part = corpus.whole(), corpus.part(asked)

if whole.articles.empty:
    empty.no_articles()
    st.stop()

listed = sites_view.told(corpus.sites(), part, asked)
events = sites_view.events(corpus.site_events(), asked)
areas = map.shaded(sites_view.areas(part))
line, more = headlines.sites(listed, events, sites_view.countries_only(part))
answer.draw("Sites", line, more)
filter_bar.draw(asked, whole, corpus.names(), lambda: download.draw("sites", part, asked))

if listed.empty:
    empty.draw("site", asked, corpus.names(), sites_view.emptied_by(corpus.sites(), asked))
    st.stop()

with st.container(key="sites-columns"):
    left, right = st.columns([0.62, 0.38], gap="medium")
with right:
    named = site_profile.named(listed)
    site = site_profile.choose(listed, named, state.chosen("site"))
    address_notes.elsewhere("site", site.site)
    here = sites_view.of_site(part, site.site)
    history = sites_view.history(corpus.site_events(), site.site)
    site_profile.draw(site, history, here.statements, here.meetings, asked)
    site_table.mentions(here, corpus.article_ids(), asked)
with left:
    seen = map_bar.seen(named)
    map.draw(listed, areas, site.site, HEIGHT, WIDTH, "sites-map", seen=seen)
    drawn, usual = map.size(WIDTH, HEIGHT, seen), map.size(WIDTH, HEIGHT)
    map_bar.draw(named, site.site, seen, drawn, (WIDTH, usual[1]))
    marked = site_axis.rows(part, listed, events, corpus.article_ids())
    film = site_steps.steps(marked)
    map_film.draw(listed, areas, film, map.whole(listed, usual), usual[1])
    site_axis.draw(marked, asked, site.site, drawn[0])
    any_day = asked.without("start").without("end")
    site_years.draw(sites_view.events(corpus.site_events(), any_day), asked)
    map.key(areas=not areas.empty)
    site_table.draw(listed, marked)
site_periods.draw(listed, events, corpus.site_events())
