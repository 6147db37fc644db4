/**
 * The shell of pages and REST: what every feature's web part shares.
 *
 * <p>How a page of a feature is written, with {@code incident} as the feature:
 *
 * <ul>
 *   <li><b>Page</b> {@code webapp/incident/new.xhtml}: a composition with the template {@code
 *       /WEB-INF/templates/main.xhtml}; {@code ui:param} {@code title}; slots {@code metadata} (for
 *       {@code f:metadata}), {@code crumbs} ({@code i:crumb}), {@code actions} (beside the
 *       heading), {@code content}. No sentence, no script, no style stands in it. Forms are {@code
 *       i:form}, fields {@code i:field}; buttons {@code h:commandButton}, one of them {@code
 *       primary}; links plain {@code a}. Without a form the page keeps no state on the server.
 *   <li><b>Bean</b> {@code web.incident.NewIncidentPage}: {@code @Named}, {@code @ViewScoped} (of
 *       {@code jakarta.faces.view}) or, on pages that only read, {@code @RequestScoped}. One call
 *       of a use case, {@link jp.lg.isac.web.Feedback#done}, and an outcome with {@code
 *       ?faces-redirect=true}. It catches nothing: {@link jp.lg.isac.web.problem.FacesProblems}
 *       tells refusals at the field that a violation points to (pointer {@code /title} is the field
 *       with the id {@code title}; {@code /audience/scope} is {@code audience-scope}), keeps what
 *       was typed, and shows what is absent as 404.
 *   <li><b>Form</b> {@code NewIncidentForm}: serializable, getters and setters, {@code
 *       toCommand()}. Who shall read is an {@link jp.lg.isac.web.AudienceForm} in it, shown by
 *       {@code i:audience}.
 *   <li><b>Paper</b>: a page prints as it is; what one works with beside what is read has the class
 *       {@code on-screen}.
 *   <li><b>Sentences</b> {@code i18n/incident_ja.properties} and {@code incident_en.properties},
 *       sorted by key: {@code #{m['incident.title']}}, {@code #{m.format('incident.at', time)}},
 *       {@code #{m.label('incident.kind.', kind)}}; refusals under {@code problem.incident.<code>}.
 *       An apostrophe is ’.
 *   <li><b>Menu</b>: a line in {@link jp.lg.isac.web.Navigation}.
 *   <li><b>List</b>: a plain table (class {@code stacked}, each cell with {@code data-label}) over
 *       a {@link jp.lg.isac.kernel.Page}, {@code i:empty} where it has none, {@code i:pager} below;
 *       {@code cursor} is a {@code f:viewParam}.
 *   <li><b>Draft</b>: {@code <i:form autosave="true">} presses the button with the id {@code draft}
 *       by itself and renders {@code i:saved}; no field is required then.
 * </ul>
 */
@NullMarked
package jp.lg.isac.web;

import org.jspecify.annotations.NullMarked;
