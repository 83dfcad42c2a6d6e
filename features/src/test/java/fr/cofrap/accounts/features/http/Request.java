package fr.cofrap.accounts.features.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A request to a path of the contract. */
public final class Request {

  private final String path;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private String method = "POST";
  private String query = "";
  private byte[] body = {};

  private Request(String path) {
    this.path = path;
  }

  /** To a function, by its name. */
  public static Request to(String function) {
    return at("/function/" + function);
  }

  /** To any path. */
  public static Request at(String path) {
    return new Request(path);
  }

  /** With another method than POST. */
  public Request method(String name) {
    method = name;
    return this;
  }

  /** With a query, its question mark included. */
  public Request query(String text) {
    query = text;
    return this;
  }

  /** With a header. */
  public Request header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /** With a body. */
  public Request body(byte[] bytes) {
    body = bytes.clone();
    return this;
  }

  /** With a body in UTF-8. */
  public Request body(String text) {
    return body(text.getBytes(StandardCharsets.UTF_8));
  }

  /** With a body announced as JSON. */
  public Request json(String text) {
    return header("Content-Type", "application/json").body(text);
  }

  String path() {
    return path;
  }

  String method() {
    return method;
  }

  String query() {
    return query;
  }

  byte[] body() {
    return body;
  }

  Map<String, String> headers() {
    return headers;
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }
}
