package io.tenantpact.sdk.call;

import io.tenantpact.sdk.call.Problem.FieldError;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call that did not end in a value. The kinds differ in who can mend it: the caller ({@link
 * Refused}), time ({@link Throttled}, {@link Unavailable}, {@link Unanswered}), or whoever runs the
 * service ({@link ServerError}, {@link Unreadable}, {@link WrongTenant}).
 *
 * <p>It is the failure of the call's last attempt. Those of the attempts before are suppressed in
 * it, the first one first.
 */
@SuppressWarnings("serial") // It tells its own program what happened and is not sent elsewhere.
public abstract sealed class CallFailed extends RuntimeException {

  private final Call call;
  private final @Nullable String requestId;

  private CallFailed(
      Call call, String what, @Nullable String requestId, @Nullable Throwable cause) {
    super(call + ": " + what + inParentheses(requestId), cause);
    this.call = call;
    this.requestId = requestId;
  }

  private static String inParentheses(@Nullable String requestId) {
    return requestId == null ? "" : " (request id " + Problem.shortened(requestId) + ")";
  }

  /** What was asked. */
  public final Call call() {
    return call;
  }

  /** The service's name for the exchange, to be quoted to whoever runs it. */
  public final Optional<String> requestId() {
    return Optional.ofNullable(requestId);
  }

  /**
   * Whether an attempt may have arrived and taken effect. False when each one either did not get as
   * far as sending or was refused with a 4xx, so that surely nothing happened.
   */
  public final boolean mayHaveArrived() {
    return lastMayHaveArrived()
        || Arrays.stream(getSuppressed())
            .anyMatch(each -> each instanceof CallFailed earlier && earlier.mayHaveArrived());
  }

  /** The same of the last attempt alone. */
  abstract boolean lastMayHaveArrived();

  /** The service answered, and the answer was no. Of this very class: a 4xx without a kind. */
  public static sealed class Refused extends CallFailed {

    private final Problem problem;

    private Refused(Call call, Problem problem) {
      super(call, problem.summary(), problem.requestId(), null);
      this.problem = problem;
    }

    /** The kind that the problem's status, and for 403 its code, stand for. */
    public static Refused of(Call call, Problem problem) {
      return switch (problem.status()) {
        case 400, 422 -> new InvalidRequest(call, problem);
        case 401 -> new Unauthenticated(call, problem);
        case 403 ->
            "tenant-suspended".equals(problem.code())
                ? new TenantSuspended(call, problem)
                : new Forbidden(call, problem);
        case 404 -> new NotFound(call, problem);
        case 409 -> new Conflict(call, problem);
        case 412 -> new Stale(call, problem);
        case 428 -> new PreconditionRequired(call, problem);
        case 429 -> new Throttled(call, problem);
        case 502, 503, 504 -> new Unavailable(call, problem);
        default ->
            problem.status() >= 500 ? new ServerError(call, problem) : new Refused(call, problem);
      };
    }

    public final int status() {
      return problem.status();
    }

    /** The service's word for the case; empty when something before the service answered. */
    public final Optional<String> code() {
      return Optional.ofNullable(problem.code());
    }

    /** How long to wait before asking again, if the service said so. */
    public final Optional<Duration> retryAfter() {
      return Optional.ofNullable(problem.retryAfter());
    }

    /** All that the answer said. */
    public final Problem problem() {
      return problem;
    }

    @Override
    final boolean lastMayHaveArrived() {
      return status() >= 500;
    }
  }

  /** 401: the credential is missing, unknown, revoked or expired. */
  public static final class Unauthenticated extends Refused {
    private Unauthenticated(Call call, Problem problem) {
      super(call, problem);
    }
  }

  /** 403: the credential is good, but not for this tenant or not for this operation. */
  public static final class Forbidden extends Refused {
    private Forbidden(Call call, Problem problem) {
      super(call, problem);
    }
  }

  /** 403: the tenant is the caller's own, and is suspended as a whole. */
  public static final class TenantSuspended extends Refused {
    private TenantSuspended(Call call, Problem problem) {
      super(call, problem);
    }
  }

  /** 404: there is no such thing in this tenant. */
  public static final class NotFound extends Refused {
    private NotFound(Call call, Problem problem) {
      super(call, problem);
    }
  }

  /** 400 or 422: the request is wrong and stays wrong however often it is sent. */
  public static final class InvalidRequest extends Refused {
    private InvalidRequest(Call call, Problem problem) {
      super(call, problem);
    }

    /** Which parts were wrong; empty when the request as a whole was. */
    public List<FieldError> errors() {
      return problem().errors();
    }
  }

  /** 409: the request is right but does not fit what is there. */
  public static final class Conflict extends Refused {
    private Conflict(Call call, Problem problem) {
      super(call, problem);
    }

    /** Where the resource stands, on a transition that is not allowed. */
    public Optional<String> state() {
      return Optional.ofNullable(problem().state());
    }

    /** Where it may go from there; empty on other conflicts and for a final state. */
    public List<String> allowedTransitions() {
      return problem().allowedTransitions();
    }
  }

  /** 412: somebody changed it since it was read; read it again. */
  public static final class Stale extends Refused {
    private Stale(Call call, Problem problem) {
      super(call, problem);
    }
  }

  /** 428: the service wants to know which version the change is meant for. */
  public static final class PreconditionRequired extends Refused {
    private PreconditionRequired(Call call, Problem problem) {
      super(call, problem);
    }
  }

  /**
   * 429: too many calls. This attempt did nothing; {@link #mayHaveArrived} tells of all of them.
   */
  public static final class Throttled extends Refused {
    private Throttled(Call call, Problem problem) {
      super(call, problem);
    }
  }

  /** 502, 503 or 504: not now. Whether a write happened is not known. */
  public static final class Unavailable extends Refused {
    private Unavailable(Call call, Problem problem) {
      super(call, problem);
    }
  }

  /** Any other 5xx: a defect of the service. */
  public static final class ServerError extends Refused {
    private ServerError(Call call, Problem problem) {
      super(call, problem);
    }
  }

  /** It answered in a shape nobody agreed to: the contract is broken. */
  public static final class Unreadable extends CallFailed {
    public Unreadable(
        Call call, String what, @Nullable String requestId, @Nullable Throwable cause) {
      super(call, what, requestId, cause);
    }

    @Override
    boolean lastMayHaveArrived() {
      return true;
    }
  }

  /** It answered with another tenant's data, of which nothing is kept, not even the name. */
  public static final class WrongTenant extends CallFailed {
    public WrongTenant(Call call, String where, @Nullable String requestId) {
      super(call, "the answer names another tenant in " + where, requestId, null);
    }

    @Override
    boolean lastMayHaveArrived() {
      return true;
    }
  }

  /** No answer in time, no connection, or the calling thread was interrupted. */
  public static final class Unanswered extends CallFailed {

    private final boolean lastMayHaveArrived;

    /**
     * @param lastMayHaveArrived whether the attempt got as far as sending
     */
    public Unanswered(Call call, String what, boolean lastMayHaveArrived, Throwable cause) {
      super(call, what, null, cause);
      this.lastMayHaveArrived = lastMayHaveArrived;
    }

    @Override
    boolean lastMayHaveArrived() {
      return lastMayHaveArrived;
    }
  }
}
