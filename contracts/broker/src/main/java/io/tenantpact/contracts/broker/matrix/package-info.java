/**
 * The matrix: which version of a consumer works with which version of a provider, and the answer to
 * "can I deploy". Start with {@link io.tenantpact.contracts.broker.matrix.Matrix}, which lists the
 * steps; {@link io.tenantpact.contracts.broker.matrix.Verdict} says what follows from the rows.
 *
 * <p>Six answers differ from the official broker's, because there a yes can be wrong:
 *
 * <ol>
 *   <li>With an environment every version that is live in it counts, also when the client asks for
 *       the latest only ({@code latestby=cvp}, as pact-jvm always does). There, of two live
 *       versions of a provider only the newer one counts.
 *   <li>With an environment a live version of a provider that has no result for the pact is
 *       unknown. There, one other live version with a result is enough.
 *   <li>Several versions of one application, without a destination, need their partners as a single
 *       one does. There, none are looked for and the answer is yes.
 *   <li>{@code limit} only shortens the list of rows. There, a failure beyond it is not seen.
 *   <li>A version or an environment that is named and left blank is refused. There it counts as not
 *       named: the question is about any version then, or about no place, and mostly a yes.
 *   <li>{@code success[]} only shortens the list of rows. There, asking for the successes says yes.
 * </ol>
 *
 * <p>And one text does: a reason names the version that failed, not the first one of the provider.
 */
@NullMarked
package io.tenantpact.contracts.broker.matrix;

import org.jspecify.annotations.NullMarked;
