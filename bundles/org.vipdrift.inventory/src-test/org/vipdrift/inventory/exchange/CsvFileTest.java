package org.vipdrift.inventory.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {
    private static final String CHINESE = "主机名,IP地址,端口,用户,标签,备注\nweb1,192.0.2.1,2222,运维,数据库;北京,机房四\n";

    @Test
    void headingsAreKnownByTheirUsualNames() throws Exception {
        Imported read = Read.of(Format.CSV, """
                Host Name,IP_Address,SSH Port,Username,Groups,Site,Comment,Rack,Password,Become Method
                web1,192.0.2.1,2222,ops,"web, prod",eu/fra,"says ""hi""
                twice",R4,hunter2,doas

                web2,192.0.2.2
                ,192.0.2.3,x
                ,,,,,,,7
                """);
        assertEquals("""
                web1 address=192.0.2.1 port=2222 user=ops become=doas folder=eu/fra tags=prod,web notes=says "hi"
                twice
                web2 address=192.0.2.2
                192.0.2.3""", Read.words(read));
        assertEquals("""
                line 1: The column "Rack" has no place in an inventory of hosts and is left out.
                line 1: The column "Password" is left out: VipDrift takes no secrets from files.
                line 6: The port "x" is not a whole number. It is left out.
                line 7: This row has neither name nor address and is left out.""", Read.remarks(read));
        assertFalse(read.toString().contains("hunter2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theDelimiterIsTheOneTheHeaderHas(String delimiter) throws Exception {
        String others = ",;\t".replace(delimiter, "");
        assertEquals("h1 address=192.0.2.1 notes=a" + others + "b", Read.words(Read.of(Format.CSV,
                String.join(delimiter, "name", "address", "notes\r\nh1", "192.0.2.1", "a" + others + "b\r\n"))));
    }

    @Test
    void aHeadingCanBeSaid() throws Exception {
        assertEquals("h1 address=192.0.2.1 user=ops", Read.words(Read.of(Format.CSV,
                "Kiste,Wo,Wer\nh1,192.0.2.1,ops\n", Map.of("name", "Kiste", "address", "wo", "user", "Wer"))));
        assertEquals("line 1: There is no column \"Wohin\"; the headings are \"Kiste\", \"Wo\".",
                assertThrows(ImportException.class,
                        () -> Read.of(Format.CSV, "Kiste,Wo\n", Map.of("name", "Wohin"))).sentence());
        assertEquals(
                "line 1: No column has the hosts' names or addresses; the headings are \"Kiste\", \"Wo\": say which"
                        + " one it is, as name=Kiste.",
                assertThrows(ImportException.class, () -> Read.of(Format.CSV, "Kiste,Wo\n")).sentence());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-8 BOM", "UTF-16LE BOM", "UTF-16BE BOM"})
    void chineseTablesAreReadInTheirEncodings(String encoding, @TempDir Path folder) throws Exception {
        Charset charset = Charset.forName(encoding.replace(" BOM", ""));
        Path file = Files.write(folder.resolve("机器.csv"),
                ((encoding.endsWith("BOM") ? "\uFEFF" : "") + CHINESE).getBytes(charset));
        assertEquals("web1 address=192.0.2.1 port=2222 user=运维 tags=北京,数据库 notes=机房四",
                Read.words(new Importing(Optional.empty(), Map.of()).read(file)));
    }

    @Test
    void whatIsNoTextOrNoTableIsRefusedWithFileAndPlace(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("x.csv");
        Importing importing = new Importing(Optional.empty(), Map.of());
        Files.write(file, "name,address\nh1,\"192.0.2.1\nh2,192.0.2.2\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(file + ", line 2: A quote is opened here and not closed.",
                assertThrows(ImportException.class, () -> importing.read(file)).sentence());
        Files.write(file, new byte[] {'n', '\n', 0, 1});
        assertEquals(file + ", line 2: The file is no text: a zero octet stands here.",
                assertThrows(ImportException.class, () -> importing.read(file)).sentence());
        Files.write(file, new byte[] {'n', (byte) 0xff, (byte) 0xff});
        assertEquals(file + ", The file is neither UTF-8 nor GB18030 text; save it as UTF-8.",
                assertThrows(ImportException.class, () -> importing.read(file)).sentence());
    }
}
