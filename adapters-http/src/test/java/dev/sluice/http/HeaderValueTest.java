package dev.sluice.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderValueTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            form-data; name=a; filename=b.jpg                        | b.jpg
            form-data; filename="b.jpg"; name=a                      | b.jpg
            form-data;filename = "b.jpg" ;name=a                     | b.jpg
            form-data; FILENAME="b.jpg"                              | b.jpg
            form-data; filename="a;b=c.jpg"                          | a;b=c.jpg
            form-data; filename="a \\"b\\".jpg"                      | a "b".jpg
            form-data; filename="C:\\dir\\a.jpg"                     | C:\\dir\\a.jpg
            form-data; filename="C:\\\\dir\\\\a.jpg"                 | C:\\dir\\a.jpg
            form-data; filename="unfinished.jpg                      | unfinished.jpg
            form-data; filename="first.jpg"; filename="second.jpg"   | first.jpg
            form-data; filename="a.jpg"; filename*=UTF-8''%E2%82%AC.jpg  | €.jpg
            form-data; filename*=utf-8'en'a%20+b.jpg                 | a +b.jpg
            form-data; filename="a.jpg"; filename*=ISO-8859-1''%E4.jpg | a.jpg
            form-data; filename="a.jpg"; filename*=UTF-8''%zz.jpg    | a.jpg
            form-data; filename="a.jpg"; filename*=rubbish           | a.jpg
            form-data; filename="a.jpg"rubbish; name=b               | a.jpg
            """)
    void a_file_name_is_found_in_all_the_ways_in_which_clients_write_it(String header, String name) {
        assertThat(HeaderValue.parse(header.replace("\\\\", "\\")).parameter("filename"))
                .hasValue(name.replace("\\\\", "\\"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";", ";;;", "=", "a;=b", "a;b", "a; ;b=", "a; filename", "\"", ";\"=\""})
    void rubbish_has_no_file_name(String header) {
        assertThat(HeaderValue.parse(header).parameter("filename")).isEmpty();
    }

    @Test
    void the_word_before_the_parameters_is_in_lower_case() {
        assertThat(HeaderValue.parse(" Multipart/FORM-data ; Boundary=\"A b\""))
                .isEqualTo(new HeaderValue("multipart/form-data", Map.of("boundary", "A b")));
    }
}
