package org.vipdrift.remote.sshj.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Takes the passphrase off keys as OpenSSL's traditional form has them (RFC 1421, 4.6), which SSHJ reads only when
 * unencrypted:
 *
 * <pre>
 * -----BEGIN RSA PRIVATE KEY-----
 * Proc-Type: 4,ENCRYPTED
 * DEK-Info: AES-128-CBC,hex of the initialisation vector
 *
 * base64
 * -----END RSA PRIVATE KEY-----
 * </pre>
 *
 * The cipher's key is OpenSSL's EVP_BytesToKey: MD5 of (the digest before, passphrase, first 8 bytes of the vector), as
 * often as needed.
 */
final class OldPem {
    private static final int SALT = 8;
    private static final Pattern FORM = Pattern.compile("-----BEGIN ([A-Z ]{1,40}PRIVATE KEY)-----\\s+"
            + "Proc-Type: ?4,ENCRYPTED\\s+DEK-Info: ?AES-(128|192|256)-CBC,([0-9A-Fa-f]{32})\\s+([A-Za-z0-9+/=\\s]+)"
            + "-----END [A-Z ]{1,40}-----\\s*");

    private OldPem() {
    }

    static boolean isEncrypted(String text) {
        return text.contains("Proc-Type: 4,ENCRYPTED") || text.contains("Proc-Type:4,ENCRYPTED");
    }

    /** @return the same key in the same form without passphrase */
    static String decrypt(String text, PrivateKeyFile.Passphrase passphrase) throws IOException {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IOException(
                    "it is encrypted in a way VipDrift does not read; convert it by: ssh-keygen -p -f FILE");
        }
        byte[] vector = HexFormat.of().parseHex(matcher.group(3));
        byte[] key = key(passphrase.reqPassword(null), vector, Integer.parseInt(matcher.group(2)) / Byte.SIZE);
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(vector));
            byte[] plain = cipher.doFinal(Base64.getMimeDecoder().decode(matcher.group(4)));
            return "-----BEGIN " + matcher.group(1) + "-----\n" + Base64.getMimeEncoder().encodeToString(plain)
                    + "\n-----END " + matcher.group(1) + "-----\n";
        } catch (GeneralSecurityException e) {
            throw new IOException("it could not be decrypted", e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private static byte[] key(char[] passphrase, byte[] vector, int length) throws IOException {
        ByteBuffer secret = StandardCharsets.UTF_8.encode(CharBuffer.wrap(passphrase));
        Arrays.fill(passphrase, '\0');
        byte[] key = new byte[length];
        byte[] digest = new byte[0];
        try {
            MessageDigest md5 = MessageDigest.getInstance("MD5");
            for (int done = 0; done < length; done += digest.length) {
                md5.update(digest);
                md5.update(secret.duplicate());
                md5.update(vector, 0, SALT);
                digest = md5.digest();
                System.arraycopy(digest, 0, key, done, Math.min(digest.length, length - done));
            }
            return key;
        } catch (GeneralSecurityException e) {
            throw new IOException("this Java has no MD5", e);
        } finally {
            Arrays.fill(secret.array(), (byte) 0);
        }
    }
}
