package org.vipdrift.remote.sshj.internal;

import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyFactorySpi;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Security;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import net.schmizz.sshj.common.SecurityUtils;
import org.eclipse.jdt.annotation.NonNullByDefault;

/**
 * Thread-safe. SSHJ asks for key factories by the name "ECDSA", which Bouncy Castle has and the JDK does not: this gives
 * it the JDK's own "EC" under that name. With it nothing else of Bouncy Castle is needed, and if one is there it is not
 * used, for the JDK's ciphers are faster.
 */
final class EcdsaProvider extends Provider {
    private static final long serialVersionUID = 1L;
    private static final String NAME = "VipDrift";

    private EcdsaProvider() {
        super(NAME, "1", "The JDK's EC keys under the name ECDSA");
        putService(new Alias(this));
    }

    /** Doing it again does nothing. */
    static void install() {
        Security.addProvider(new EcdsaProvider());
        SecurityUtils.setRegisterBouncyCastle(false);
    }

    private static final class Alias extends Service {
        Alias(Provider provider) {
            super(provider, "KeyFactory", "ECDSA", EcKeys.class.getName(), null, null);
        }

        @Override
        @NonNullByDefault({})
        public Object newInstance(Object parameter) throws NoSuchAlgorithmException {
            return new EcKeys();
        }
    }

    /** Hands everything to the JDK. */
    @NonNullByDefault({})
    private static final class EcKeys extends KeyFactorySpi {
        private final KeyFactory ec;

        EcKeys() throws NoSuchAlgorithmException {
            ec = KeyFactory.getInstance("EC");
        }

        @Override
        protected PublicKey engineGeneratePublic(KeySpec spec) throws InvalidKeySpecException {
            return ec.generatePublic(spec);
        }

        @Override
        protected PrivateKey engineGeneratePrivate(KeySpec spec) throws InvalidKeySpecException {
            return ec.generatePrivate(spec);
        }

        @Override
        protected <T extends KeySpec> T engineGetKeySpec(Key key, Class<T> type) throws InvalidKeySpecException {
            return ec.getKeySpec(key, type);
        }

        @Override
        protected Key engineTranslateKey(Key key) throws InvalidKeyException {
            return ec.translateKey(key);
        }
    }
}
