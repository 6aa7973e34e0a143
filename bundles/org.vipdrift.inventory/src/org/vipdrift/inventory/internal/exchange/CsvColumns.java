package org.vipdrift.inventory.internal.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the headings of tables mean, in English and Chinese; capitals, blanks and '_' make no difference. */
final class CsvColumns {
    static final String NAME = "name";
    private static final Map<String, String> MEANING = Stream.of(
            words(NAME, "name,host,hostname,server,machine,名称,主机,主机名,服务器,设备名称"),
            words("address", "address,ip,ipaddress,addr,sshaddress,fqdn,managementip,地址,ip地址,管理ip,管理地址"),
            words("port", "port,sshport,端口,ssh端口,端口号"),
            words("user", "user,username,login,sshuser,用户,用户名,登录名,账号"),
            words("identity", "identity,key,keyfile,privatekey,sshkey,identityfile,密钥,私钥"),
            words("become", "become,becomemethod,privilegeescalation,提权,提权方式"),
            words("jump", "jump,jumphost,proxyjump,bastion,gateway,跳板机,堡垒机,跳转主机"),
            words("folder", "folder,path,site,location,目录,文件夹,位置,机房"),
            words("tags", "tags,tag,labels,label,groups,group,roles,role,标签,分组,角色"),
            words("notes", "notes,note,comment,comments,description,remarks,备注,说明,描述,注释"))
            .flatMap(map -> map.entrySet().stream()).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    private static final Pattern SECRET = Pattern.compile(".*(?:pass|secret|token|密码|口令).*");

    private CsvColumns() {
    }

    private static Map<String, String> words(String meaning, String words) {
        return List.of(words.split(",")).stream().collect(Collectors.toMap(word -> word, word -> meaning));
    }

    /** A setting's word, or "name"; empty if it is not known. */
    static String meaning(String heading) {
        return MEANING.getOrDefault(plain(heading), "");
    }

    static boolean isSecret(String heading) {
        return SECRET.matcher(plain(heading)).matches();
    }

    static String plain(String heading) {
        return heading.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
    }
}
