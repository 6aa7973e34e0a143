package org.vipdrift.remote.sshj.internal;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import com.hierynomus.sshj.key.KeyAlgorithm;
import com.hierynomus.sshj.key.KeyAlgorithms;
import com.hierynomus.sshj.transport.cipher.BlockCiphers;
import com.hierynomus.sshj.transport.cipher.GcmCiphers;
import com.hierynomus.sshj.transport.kex.DHGroups;
import com.hierynomus.sshj.transport.kex.ExtInfoClientFactory;
import com.hierynomus.sshj.transport.mac.Macs;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.schmizz.keepalive.KeepAliveProvider;
import net.schmizz.sshj.DefaultConfig;
import net.schmizz.sshj.common.Factory;
import net.schmizz.sshj.common.LoggerFactory;
import net.schmizz.sshj.transport.kex.Curve25519SHA256;
import net.schmizz.sshj.transport.kex.DHGexSHA256;
import net.schmizz.sshj.transport.kex.ECDHNistP;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.slf4j.Logger;
import org.slf4j.helpers.NOPLogger;

/**
 * Not changed once made. What SSHJ offers to a host: of the algorithms OpenSSH 8 and later allow by default those the JDK
 * has (no ChaCha20 in OpenSSH's form), no RSA certificates. AES-GCM first, for the JDK computes it fastest. SSHJ logs nothing:
 * its failures come back as exceptions, and its log lines would hold what a host sent.
 */
@NonNullByDefault({RETURN_TYPE, FIELD})
public final class SshjSettings extends DefaultConfig {
    private static final List<Factory.Named<KeyAlgorithm>> CERTIFICATES = List.of(KeyAlgorithms.EdDSA25519CertV01(),
            KeyAlgorithms.ECDSASHANistp256CertV01(), KeyAlgorithms.ECDSASHANistp384CertV01(),
            KeyAlgorithms.ECDSASHANistp521CertV01());
    private static final LoggerFactory SILENT = new LoggerFactory() {
        @Override
        public Logger getLogger(String name) {
            return NOPLogger.NOP_LOGGER;
        }

        @Override
        public Logger getLogger(Class<?> type) {
            return NOPLogger.NOP_LOGGER;
        }
    };

    static {
        EcdsaProvider.install();
    }

    /** Those of all connections; made at the first use, as the groups of numbers in it take a while to be read. */
    public static SshjSettings shared() {
        return Shared.SETTINGS;
    }

    /**
     * The same, and host certificates before plain keys: for hosts with an authority on file. SSHJ checks a certificate's
     * signature, time and names in each key exchange but the one that agrees on a group first, which is left out.
     */
    static SshjSettings certified() {
        return Certified.SETTINGS;
    }

    static Stream<String> certificateTypes() {
        return CERTIFICATES.stream().map(Factory.Named::getName);
    }

    private static final class Certified {
        static final SshjSettings SETTINGS = new SshjSettings();

        static {
            List<Factory.Named<KeyAlgorithm>> algorithms = new ArrayList<>(CERTIFICATES);
            algorithms.addAll(SETTINGS.getKeyAlgorithms());
            SETTINGS.setKeyAlgorithms(algorithms);
            SETTINGS.setVerifyHostKeyCertificates(true);
            SETTINGS.setKeyExchangeFactories(SETTINGS.getKeyExchangeFactories().stream()
                    .filter(exchange -> !exchange.getName().startsWith("diffie-hellman-group-exchange")).toList());
        }
    }

    private static final class Shared {
        static final SshjSettings SETTINGS = new SshjSettings();
    }

    SshjSettings() {
        setLoggerFactory(SILENT);
        setKeepAliveProvider(KeepAliveProvider.KEEP_ALIVE);
        setVersion("VipDrift");
    }

    @Override
    protected void initKeyExchangeFactories() {
        setKeyExchangeFactories(List.of(new Curve25519SHA256.Factory(), new Curve25519SHA256.FactoryLibSsh(),
                new ECDHNistP.Factory256(), new ECDHNistP.Factory384(), new ECDHNistP.Factory521(),
                new DHGexSHA256.Factory(), DHGroups.Group16SHA512(), DHGroups.Group18SHA512(),
                DHGroups.Group14SHA256(), new ExtInfoClientFactory()));
    }

    @Override
    protected void initKeyAlgorithms() {
        setKeyAlgorithms(List.of(KeyAlgorithms.EdDSA25519(), KeyAlgorithms.ECDSASHANistp256(),
                KeyAlgorithms.ECDSASHANistp384(), KeyAlgorithms.ECDSASHANistp521(), KeyAlgorithms.RSASHA512(),
                KeyAlgorithms.RSASHA256()));
    }

    @Override
    protected void initCipherFactories() {
        setCipherFactories(List.of(GcmCiphers.AES128GCM(), GcmCiphers.AES256GCM(),
                BlockCiphers.AES128CTR(), BlockCiphers.AES192CTR(), BlockCiphers.AES256CTR()));
    }

    @Override
    protected void initMACFactories() {
        setMACFactories(List.of(Macs.HMACSHA2256Etm(), Macs.HMACSHA2512Etm(), Macs.HMACSHA2256(), Macs.HMACSHA2512(),
                Macs.HMACSHA1Etm(), Macs.HMACSHA1()));
    }
}
