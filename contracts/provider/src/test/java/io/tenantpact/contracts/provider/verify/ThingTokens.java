package io.tenantpact.contracts.provider.verify;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.tenantpact.contracts.provider.verify.ThingProvider.Fault;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Optional;

/** Tokens of one issuer, whose subject is a key and who claim a tenant (RFC 7519). */
final class ThingTokens {

  private static final byte[] SECRET =
      "a secret of the things' issuer alone".getBytes(StandardCharsets.UTF_8);

  private ThingTokens() {}

  static String signed(String key, Optional<String> tenant) {
    var claims = new JWTClaimsSet.Builder().subject(key);
    tenant.ifPresent(each -> claims.claim("tenant", each));
    var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims.build());
    try {
      token.sign(new MACSigner(SECRET));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }

  /** What a token says; nothing if the issuer did not sign it, but for the fault. */
  static Optional<JWTClaimsSet> read(String text, Fault fault) {
    try {
      var token = JWTParser.parse(text);
      var believed =
          fault == Fault.BELIEVES_ANY_TOKEN
              || (fault == Fault.BELIEVES_UNSIGNED_TOKENS && token instanceof PlainJWT)
              || (token instanceof SignedJWT signed && signed.verify(new MACVerifier(SECRET)));
      return believed ? Optional.of(token.getJWTClaimsSet()) : Optional.empty();
    } catch (ParseException | JOSEException e) {
      return Optional.empty();
    }
  }
}
