/**
 * Beans that the container tests put into the product's own EJB module, where alone they share its
 * persistence unit.
 */
@NullMarked
package jp.lg.isac.container.bean;

import org.jspecify.annotations.NullMarked;
