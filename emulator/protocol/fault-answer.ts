import type { Fault } from "../faults/fault";
import { Refusal } from "../refusal";
import { type Answer, nulBytes, plain, refused } from "./answer";

const concurrencyText =
  "You have reached the maximum number of concurrent requests per tenant. Please wait and try again";

export function tooManyRequests(status = 429): Answer {
  return plain(status, concurrencyText, { "X-ExceptionType": "TenantConcurrencyLimitExceededException" });
}

function unauthorized(challenge: string): Answer {
  return { status: 401, body: "", headers: { "WWW-Authenticate": challenge } };
}

export function expiredToken(): Answer {
  return unauthorized(
    'Bearer client_id="00000002-0000-0ff1-ce00-000000000000", error="invalid_token", error_description="The token has expired"',
  );
}

export function invalidToken(): Answer {
  return unauthorized('Bearer client_id="00000002-0000-0ff1-ce00-000000000000", error="invalid_token"');
}

/** What a fault answers in the service's place. */
export function faultAnswer(fault: Fault): Answer | undefined {
  const answer = answerOf(fault);
  return answer === undefined ? undefined : { ...answer, fault: fault.fault };
}

function answerOf(fault: Fault): Answer | undefined {
  switch (fault.fault) {
    case "throttled":
      return plain(
        429,
        "Too many requests.",
        fault.retryAfter === undefined ? {} : { "Retry-After": String(fault.retryAfter) },
      );
    case "concurrency":
      return tooManyRequests(fault.status);
    case "unavailable":
      return plain(fault.status ?? 503, "The service is temporarily unavailable.");
    case "claimsChallenge": {
      const claims = fault.claims ?? '{"access_token":{"nbf":{"essential":true,"value":"1767600000"}}}';
      const encoded = Buffer.from(claims).toString("base64");
      return unauthorized(`Bearer realm="", error="insufficient_claims", claims="${encoded}"`);
    }
    case "expiredToken":
      return expiredToken();
    case "redirect":
      return { status: 302, body: "", headers: { Location: fault.location } };
    case "html":
      return {
        status: 200,
        body: "<!DOCTYPE html><html><body><h1>Proxy sign-in</h1></body></html>",
        headers: { "Content-Type": "text/html" },
      };
    case "nulBytes":
      return nulBytes();
    case "refusal":
      return refused(new Refusal(fault.type, fault.message, fault.status));
    default:
      return undefined;
  }
}
