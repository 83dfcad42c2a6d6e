package fr.cofrap.accounts.runtime.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

/**
 * What a call brought, as a route begins.
 *
 * @param method the HTTP method
 * @param contentType the media type that was announced, or null
 * @param body the body, which may be empty
 */
record Received(HttpMethod method, String contentType, byte[] body) {

  static Received of(HttpServerRequest request, Buffer body) {
    return new Received(request.method(), request.getHeader("Content-Type"), body.getBytes());
  }
}
