package fr.cofrap.accounts.features.fuzz;

import java.util.List;

/** Pieces that malformed requests are made of; MARK is replaced by a text to look for. */
final class Payloads {

  static final String MARK = "zqMARKqz";

  /** Like a right one, in a place where it proves nothing. */
  static final String CODE = "\"000000\"";

  static final List<String> METHODS =
      List.of(
          "POST",
          "POST",
          "POST",
          "POST",
          "GET",
          "PUT",
          "DELETE",
          "PATCH",
          "HEAD",
          "OPTIONS",
          "TRACE",
          "CONNECT",
          "BREW",
          "post",
          "P\u00d6ST",
          MARK,
          "PRI",
          "");

  static final List<String> QUERIES =
      List.of(
          "",
          "",
          "?",
          "?%",
          "?%zz=%",
          "?a=%c3%28",
          "?%00=" + MARK,
          "?username=" + MARK + "&ticket=" + MARK,
          "?CamelSqlQuery=delete%20from%20account",
          "?CamelHttpResponseCode=500",
          "?CamelHttpPath=/" + MARK,
          "?CofrapRow=x&CofrapRequest=" + MARK,
          "?a=" + "b".repeat(6000),
          "?" + "a&".repeat(500),
          "?x=<script>" + MARK + "</script>",
          "#" + MARK,
          "/" + MARK,
          "/../authenticate",
          "/%2e%2e/" + MARK,
          ";" + MARK,
          "?x= y");

  static final List<String> HEADERS =
      List.of(
          "CamelSqlQuery: delete from account",
          "CamelSqlParameters: {}",
          "CamelHttpResponseCode: 500",
          "CamelHttpUri: http://127.0.0.1:1/" + MARK,
          "CamelHttpPath: " + MARK,
          "CamelHttpMethod: GET",
          "CamelBeanMethodName: exit",
          "cAmElSqlQuery: drop table account",
          "CofrapRow: " + MARK,
          "Content-Type: application/x-www-form-urlencoded",
          "Content-Type: multipart/form-data; boundary=" + MARK,
          "Content-Type: multipart/form-data",
          "Content-Type: application/json; charset=" + MARK,
          "Content-Type: application/json",
          "Content-Type: ;;;",
          "Content-Type: " + "a/".repeat(2000),
          "Content-Encoding: gzip",
          "Content-Length: -1",
          "Content-Length: 1",
          "Content-Length: 99999999999999999999",
          "Content-Length: " + MARK,
          "Transfer-Encoding: chunked",
          "Transfer-Encoding: chunked, identity, " + MARK,
          "Transfer-Encoding: xchunked",
          "Expect: 100-continue",
          "Expect: " + MARK,
          "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: " + MARK,
          "Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: " + MARK,
          "Accept: " + MARK + "/x",
          "Accept-Language: " + MARK,
          "Accept-Language: en;q=" + MARK + ",*;q=9",
          "Accept-Language: \u0000\u00ff",
          "Accept-Language: -",
          "Accept-Language: " + "a-".repeat(100),
          "Accept-Encoding: gzip, deflate, br",
          "X-Call-Id: " + MARK + " <b>",
          "X-Call-Id: " + "a".repeat(5000),
          "X-Forwarded-For: " + MARK + ", 127.0.0.1",
          "X-Forwarded-For: \u00e9",
          "Host: " + MARK,
          "Host:",
          "Origin: http://" + MARK + ".example",
          "Cookie: " + MARK + "=%%%",
          "Cookie: =;=;" + MARK,
          "Authorization: Basic " + MARK,
          "Range: bytes=0-",
          "If-None-Match: " + MARK,
          "Forwarded: for=" + MARK,
          "X-HTTP-Method-Override: DELETE",
          "No colon " + MARK,
          " folded: " + MARK,
          "Na me: " + MARK,
          ": " + MARK,
          "X: a\rb" + MARK,
          "X: a\nSet-Cookie: " + MARK,
          MARK + ": " + "v".repeat(9000));

  static final List<String> GARBAGE =
      List.of(
          "\r\n\r\n",
          "GET /" + MARK + "\r\n\r\n",
          "GET /%zz HTTP/1.1\r\nHost: " + MARK + "\r\nConnection: close\r\n\r\n",
          "GET / HTTP/9.9\r\nHost: " + MARK + "\r\n\r\n",
          "POST /function/authenticate HTTP/1.0\r\n\r\n",
          "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + MARK,
          "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003" + MARK,
          "POST /function/authenticate HTTP/1.1\r\n" + "A: b\r\n".repeat(3000) + "\r\n",
          "POST " + "/x".repeat(9000) + " HTTP/1.1\r\nHost: x\r\n\r\n",
          "OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
          "POST http://" + MARK + "/function/authenticate HTTP/1.1\r\nHost: x\r\n\r\n",
          "POST /function/authenticate HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"
              + MARK,
          "POST /function/authenticate HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
              + "FFFFFFFFFFFFFFFFF\r\n"
              + MARK,
          "<?xml version=\"1.0\"?><" + MARK + "/>",
          "{\"username\":\"" + MARK + "\"}",
          "SSH-2.0-" + MARK + "\r\n",
          "\u0000\u0000\u0000\u0000" + MARK);

  /** Values of JSON, good and bad; none is a name that could be created. */
  static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "-0",
          "1e400",
          "1e-400",
          "9".repeat(1500),
          "0x10",
          "NaN",
          "Infinity",
          "\"\"",
          "\"<" + MARK + ">\"",
          "\"\\ud800" + MARK + " \"",
          "\"\\u0000" + MARK + "\"",
          "\"" + MARK + "\u0001\"",
          "\"\u00c3" + MARK + "\"",
          "\"' or 1=1; -- " + MARK + "\"",
          "\"${jndi:ldap://127.0.0.1/" + MARK + "}\"",
          "\"${body} ${header.x} {{secret}}\"",
          "\"#{T(java.lang.Runtime).getRuntime()}\"",
          "\":#username :?password\"",
          "[" + "[".repeat(400) + "]".repeat(400) + "]",
          "{\"a\":{\"b\":[{}]}}",
          "\"../../etc/passwd" + MARK + "\"",
          "\"" + "x ".repeat(1500) + "\"",
          "'" + MARK + "'",
          "\"k1." + "A".repeat(62) + "\"",
          "\"k1.\"",
          "\".\"",
          "\"k1..." + MARK + "!\"",
          "\"\u202e" + MARK + "\"",
          "\"fuzz-target\"");

  private Payloads() {}
}
