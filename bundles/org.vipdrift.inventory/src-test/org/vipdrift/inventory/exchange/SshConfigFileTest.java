package org.vipdrift.inventory.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SshConfigFileTest {

    @Test
    void namesThatAreNoPatternsAreHostsAndTheFirstValueCounts() throws Exception {
        String home = System.getProperty("user.home");
        Imported read = Read.of(Format.SSH_CONFIG, """
                # mine
                Include config.d/*
                Host web1 web2 *.example.com !x
                    HostName %h.example.net
                    IdentityFile ~/.ssh/web
                    ProxyJump ops@gate:22, inner
                Host=db
                  HostName 192.0.2.7
                  Port=2222
                  User "the dba"
                  ProxyCommand ssh -q -W %h:%p gate
                Host odd
                  ProxyCommand nc -X 5 %h %p
                Match user root
                  Port 1
                Host * !db
                  User anna
                  Port 22022
                """);
        assertEquals("web1 address=web1.example.net port=22022 user=anna identity=key:" + home
                + "/.ssh/web jump=ops@gate:22,inner\n"
                + "web2 address=web2.example.net port=22022 user=anna identity=key:" + home
                + "/.ssh/web jump=ops@gate:22,inner\n"
                + "odd port=22022 user=anna", Read.words(read));
        assertEquals("""
                line 2: The file "config.d/*" that is included here is not read; import it by itself.
                line 14: What follows Match is not taken into account: its conditions are judged when VipDrift connects.
                line 13: This ProxyCommand does more than forward and is left out: VipDrift starts no program to connect.\
                """, Read.remarks(read));
        HostDifference db = Difference.of(org.vipdrift.inventory.Inventory.EMPTY, read).hosts().get(2);
        assertEquals(
                HostDifference.Kind.REFUSED + " The user \"the dba\" of host db is not usable: take the name you log"
                        + " in with, without spaces.",
                db.kind() + " " + db.sentence());
    }

    @Test
    void whatIsNoSshConfigIsRefusedWithItsLine() {
        assertEquals("line 2: This is no line of an ssh config: write a keyword and its value.",
                assertThrows(ImportException.class, () -> Read.of(Format.SSH_CONFIG, "Host a\n[web]\n")).sentence());
    }
}
