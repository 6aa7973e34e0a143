package org.vipdrift.inventory.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** YAML inventories as the documentation of ansible.builtin.yaml has them. */
class AnsibleYamlTest {

    @Test
    void groupsHostsVariablesAndChildren() throws Exception {
        assertEquals("""
                test1
                test2 port=2222
                www01.example.com user=deploy jump=gate tags=web
                www02.example.com user=deploy jump=gate tags=web
                db1 address=192.0.2.9 user=root tags=db,east""", Read.words(Read.of(Format.ANSIBLE_YAML, """
                ---
                all: # the top
                  hosts:
                    test1:
                    test2: {ansible_port: 2222}
                  vars:
                    ansible_user: "{{ nobody }}"
                  children:
                    web:
                      hosts:
                        www[01:02].example.com:
                      vars:
                        ansible_user: deploy
                        ansible_ssh_common_args: '-o ProxyJump="gate"'
                    east:
                      children:
                        db:
                          hosts:
                            db1:
                              ansible_host: 192.0.2.9
                              ansible_user: root
                              ports: [80, 443]
                    empty:
                """)));
    }

    @Test
    void vaultValuesAreReportedAndNeverShown() throws Exception {
        Imported read = Read.of(Format.ANSIBLE_YAML, """
                all:
                  hosts:
                    h:
                      ansible_user: !vault |
                        $ANSIBLE_VAULT;1.1;AES256
                        66313965
                      ansible_password: hunter2
                """);
        assertEquals("h", Read.words(read));
        assertEquals("""
                line 4: The variable ansible_user is encrypted by ansible-vault and is left out: VipDrift takes no secrets from files.
                line 7: The variable ansible_password looks like a secret and is left out: VipDrift takes no secrets from files.\
                """, Read.remarks(read));
        assertFalse(read.toString().contains("hunter") || read.toString().contains("6631"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            all: [h1]               | line 1, column 6: A group needs keys
            all: {hosts: [h1]}      | line 1, column 14: What stands below hosts needs keys
            all: {hosts: {h1: x}}   | line 1, column 19: A host needs keys
            all: {hosts: {"h[2:1]": }}| line 1, column 15: The range in
            all: {                  | line 1, column 7: This is not YAML
            all: {children: {a: {children: {a: }}}} | line 1: The group "a" is made a child
            """)
    void whatCannotBeIsNamedWithItsPlace(String text, String sentence) {
        ImportException refused = assertThrows(ImportException.class, () -> Read.of(Format.ANSIBLE_YAML, text));
        assertTrue(refused.sentence().startsWith(sentence), refused::sentence);
    }
}
