package io.tenantpact.contracts.provider.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebTokenTest {

  private static final String SECRET = "a secret of more than two hundred and fifty-six bits";

  @Test
  void aForgedTokenClaimsAnotherTenantUnderASignatureThatNoLongerFits() throws Exception {
    var token = token();

    var forged = SignedJWT.parse(WebToken.parse(token).orElseThrow().forged("tenant", "globex"));

    assertThat(SignedJWT.parse(token).verify(new MACVerifier(SECRET))).isTrue();
    assertThat(forged.verify(new MACVerifier(SECRET))).isFalse();
    assertThat(forged.getJWTClaimsSet().getClaim("tenant")).isEqualTo("globex");
    assertThat(forged.getJWTClaimsSet().getSubject()).isEqualTo("ann");
  }

  @Test
  void aGarbledTokenClaimsTheSameUnderASignatureThatNobodyMade() throws Exception {
    var garbled = SignedJWT.parse(WebToken.parse(token()).orElseThrow().garbled());

    assertThat(garbled.verify(new MACVerifier(SECRET))).isFalse();
    assertThat(garbled.getJWTClaimsSet().getClaim("tenant")).isEqualTo("acme");
  }

  @Test
  void anUnsignedTokenSaysSo() throws Exception {
    var unsigned = WebToken.parse(token()).orElseThrow().unsigned("tenant", "globex");

    assertThat(PlainJWT.parse(unsigned).getJWTClaimsSet().getClaim("tenant")).isEqualTo("globex");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "key-1", "a.b.c", "e30.e30", "e30.e30.", "e30.W10.abc", "e30.e30.a.b.c"})
  void anythingElseIsNone(String text) {
    assertThat(WebToken.parse(text)).isEmpty();
  }

  private static String token() throws Exception {
    var claims = new JWTClaimsSet.Builder().subject("ann").claim("tenant", "acme").build();
    var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
    token.sign(new MACSigner(SECRET));
    return token.serialize();
  }
}
