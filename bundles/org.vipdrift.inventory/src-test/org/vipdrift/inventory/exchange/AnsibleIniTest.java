package org.vipdrift.inventory.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** INI inventories as the documentation of Ansible has them: "How to build your inventory" and ansible.builtin.ini. */
class AnsibleIniTest {

    private static String words(String text) throws ImportException {
        return Read.words(Read.of(Format.ANSIBLE_INI, text));
    }

    private static String names(String text) throws ImportException {
        return Read.of(Format.ANSIBLE_INI, text).hosts().stream().map(h -> h.id().name())
                .collect(Collectors.joining(" "));
    }

    @Test
    void theFirstExampleOfTheDocumentation() throws Exception {
        assertEquals("""
                mail.example.com
                foo.example.com tags=webservers
                bar.example.com tags=webservers
                one.example.com tags=dbservers""", words("""
                mail.example.com

                [webservers]
                foo.example.com
                bar.example.com

                [dbservers]
                one.example.com
                """));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            www[01:03].example.com     | www01.example.com www02.example.com www03.example.com
            www[1:3]                   | www1 www2 www3
            www[:2]                    | www0 www1 www2
            www[01:09:4]               | www01 www05 www09
            db-[a:c].example.com       | db-a.example.com db-b.example.com db-c.example.com
            [a:b][1:2]x                | a1x a2x b1x b2x
            n[8:11]                    | n8 n9 n10 n11
            n[099:101]                 | n099 n100 n101
            """)
    void rangesHaveBothEndsAndKeepTheirDigits(String pattern, String names) throws Exception {
        assertEquals(names, names("[g]\n" + pattern));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            www[3:1]
            www[01:100]
            www[a:3]
            www[a:Z]
            www[1:5:0]
            www[1:99999]
            www[1-5:x]
            """)
    void rangesThatCannotBeAreNamedWithTheirLine(String pattern) {
        ImportException refused = assertThrows(ImportException.class, () -> names("a\nb\n" + pattern));
        assertTrue(refused.sentence().startsWith("line 3: The range "), refused::sentence);
    }

    @Test
    void variablesBehindAHostAreItsOwnWithQuotesAndComments() throws Exception {
        assertEquals("""
                jumper address=192.0.2.50 port=5555 tags=g notes=two words # here
                v6 address=2001:db8::1 port=2222 user=o'brien identity=key:/keys/my key
                badwolf.example.com port=5309""",
                words("""
                # a comment
                ; another
                v6 ansible_host=2001:db8::1 ansible_ssh_port=2222 ansible_user="o'brien" ansible_private_key_file='/keys/my key'
                badwolf.example.com:5309
                [g] # with a comment
                jumper ansible_port=5555 ansible_host=192.0.2.50 vipdrift_notes="two words # here" # gone
                """).lines()
                        .sorted(java.util.Comparator.comparing(l -> List.of("j", "v", "b").indexOf(l.substring(0, 1))))
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void anIpv6AddressMayHaveAPortInBrackets() throws Exception {
        assertEquals("2001-db8-1 address=2001:db8::1 port=23\n2001-db8-2 address=2001:db8::2",
                words("[2001:db8::1]:23\n2001:db8::2\n"));
    }

    @Test
    void theWayToRootIsThatOfAnsibleUnlessItIsAnother() throws Exception {
        String text = """
                a ansible_become_method=su
                b ansible_become_method=community.general.doas
                c ansible_become_method=runas
                """;
        assertEquals("a become=su\nb become=doas\nc", words(text));
        assertEquals("line 3: The way to root \"runas\" is not known: write sudo, doas or su. It is left out.",
                Read.remarks(Read.of(Format.ANSIBLE_INI, text)));
    }

    @Test
    void childrenInheritAndTheNearerGroupCounts() throws Exception {
        assertEquals("""
                host1 user=leaf tags=atlanta,southeast,usa
                host2 port=2200 user=usa tags=raleigh,southeast,usa
                host3 user=own tags=usa
                host4 user=all""", words("""
                [atlanta]
                host1
                [raleigh]
                host2
                [southeast:children]
                atlanta
                raleigh
                [usa:children]
                southeast
                [usa]
                host3 ansible_user=own
                [ungrouped]
                host4
                [all:vars]
                ansible_user=all
                [usa:vars]
                ansible_user = usa
                [atlanta:vars]
                ansible_user = "leaf" # quoted
                [raleigh:vars]
                ansible_port=2200
                """));
    }

    @Test
    void ofGroupsAtTheSameDepthTheLastByNameCounts() throws Exception {
        assertEquals("h user=b tags=a_group,b_group", words("""
                [b_group]
                h
                [a_group]
                h
                [a_group:vars]
                ansible_user=a
                [b_group:vars]
                ansible_user=b
                """));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            -o ProxyJump=gate                                     | gate
            -J ops@gate:2222,inner                                | ops@gate:2222,inner
            -o ControlMaster=auto -oProxyJump=gate                | gate
            -o ProxyCommand="ssh -W %h:%p -q ops@gate.example.com" | ops@gate.example.com
            -o ProxyCommand="ssh gate -W %h:%p"                   | gate
            -o ProxyCommand="nc -X 5 %h %p"                       |
            -o StrictHostKeyChecking=no                           |
            """)
    void theWayComesFromTheArgumentsOfSsh(String arguments, String jump) throws Exception {
        assertEquals("h" + (jump == null ? "" : " jump=" + jump) + " tags=g",
                words("[g]\nh\n[g:vars]\nansible_ssh_common_args='" + arguments + "'\n"));
    }

    @Test
    void secretsAndVaultValuesAreReportedAndNeverShown() throws Exception {
        Imported read = Read.of(Format.ANSIBLE_INI, """
                [g]
                h ansible_password=hunter2 ansible_become_pass='hunter3' api_token=hunter4
                [g:vars]
                db = $ANSIBLE_VAULT;1.1;AES256 6631
                ansible_user={{ lookup('env', 'hunter5') }}
                http_port=80
                """);
        assertEquals("h tags=g", Read.words(read));
        String remarks = Read.remarks(read);
        assertEquals("""
                line 4: The variable db is encrypted by ansible-vault and is left out: VipDrift takes no secrets from files.
                line 5: The variable ansible_user is a template that only Ansible can work out, and is left out.
                line 2: The variable ansible_password looks like a secret and is left out: VipDrift takes no secrets from files.
                line 2: The variable ansible_become_pass looks like a secret and is left out: VipDrift takes no secrets from files.
                line 2: The variable api_token looks like a secret and is left out: VipDrift takes no secrets from files.
                These variables have no place in an inventory of hosts and are left out: http_port.""", remarks);
        assertFalse((read + remarks).contains("hunter"));
    }

    @Test
    void whatIsNotReachedBySshIsLeftOut() throws Exception {
        Imported read = Read.of(Format.ANSIBLE_INI, "localhost ansible_connection=local\nh2\n");
        assertEquals("h2", Read.words(read));
        assertEquals("line 1: Host \"localhost\" is left out: Ansible reaches it by \"local\", not by SSH.",
                Read.remarks(read));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            h1 user                  | line 1: Behind a host stand variables, NAME=VALUE
            h1 a="b                  | line 1: A quote is opened here and not closed.
            [g:vars]                 | line 1: There is no group "g"; name it in a section of its own.
            [g:colour]               | line 1: The section "[g:colour]" is not known
            [a b]                    | line 1: The section "[a" is not known
            $ANSIBLE_VAULT;1.1;AES256| line 1: The whole file is encrypted by ansible-vault
            """)
    void whatAnsibleWouldNotTakeIsNamedWithItsLine(String line, String sentence) {
        ImportException refused = assertThrows(ImportException.class, () -> words(line + "\n"));
        assertTrue(refused.sentence().startsWith(sentence), refused::sentence);
    }

    @Test
    void groupsThatContainEachOtherAreRefused() {
        ImportException refused = assertThrows(ImportException.class, () -> words("""
                [a:children]
                b
                [b:children]
                a
                """));
        assertEquals("line 4: The group \"a\" is made a child of what lies below it; take one of the two out.",
                refused.sentence());
    }
}
