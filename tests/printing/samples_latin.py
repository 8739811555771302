"""Pages of our own in Latin, Cyrillic, Greek, Armenian, Georgian and Ethiopic letters."""

from __future__ import annotations

from tests.printing.samples_page import SamplePage

LATIN = {
    "en": SamplePage(
        "We meet on Tuesday",
        "*You are welcome here.* Nobody judges, nobody must speak, and *what is said here stays "
        "here.* We share the time fairly: three minutes for each of us.",
        ("Bring water, paper and a pen.", "Switch off your telephone, *please*."),
        ("We read the opening together.", "Each of us shares.", "We tidy up and go home."),
        (
            ("Time", "What", "Who"),
            ("19:00", "Opening", "Leader"),
            ("19:20", "Sharing", "All of us"),
        ),
        "Call (02) 555-0134 (ask for the group [any day, 9:00–17:00]) or write to "
        "hello@example.org. Address: 12 Garden Road, Hall B, 1010.",
        "Uncharacteristically short is our list of rules: https://example.org/rules?page=2",
    ),
    "de": SamplePage(
        "Wir treffen uns am Dienstag",
        "*Schön, dass Sie da sind.* Niemand urteilt, niemand muss sprechen, und *was hier gesagt "
        "wird, bleibt hier.* Wir teilen die Zeit gerecht: für jede und jeden drei Minuten.",
        (
            "Bringen Sie Wasser, Papier und einen Stift mit.",
            "Schalten Sie *bitte* das Telefon aus.",
        ),
        ("Wir lesen gemeinsam die Begrüßung.", "Jede und jeder erzählt.", "Wir räumen auf."),
        (("Zeit", "Was", "Wer"), ("19:00", "Begrüßung", "Leitung"), ("19:20", "Erzählen", "Alle")),
        "Rufen Sie (02) 555-0134 an (fragen Sie nach der Gruppe [täglich, 9:00–17:00]) oder "
        "schreiben Sie an hallo@example.org. Adresse: Mühlstraße 12, Saal B, 1010.",
        "Der Selbsthilfegruppenteilnehmerinnenfragebogen liegt aus: https://example.org/über-uns",
    ),
    "fr": SamplePage(
        "Nous nous retrouvons le mardi",
        "*Vous êtes ici chez vous.* Personne ne juge, personne n’est obligé de parler, et *ce qui "
        "est dit ici reste ici.* Le temps est partagé équitablement : trois minutes chacun.",
        (
            "Apportez de l’eau, du papier et un stylo.",
            "Éteignez votre téléphone, *s’il vous plaît*.",
        ),
        ("Nous lisons l’accueil ensemble.", "Chacun s’exprime.", "Nous rangeons la salle."),
        (("Heure", "Quoi", "Qui"), ("19h00", "Accueil", "L’hôte"), ("19h20", "Partage", "Tous")),
        "Appelez le (02) 555-0134 (demandez le groupe [chaque jour, 9h–17h]) ou écrivez à "
        "bonjour@example.org. Adresse : 12, rue du Château, salle B, 1010.",
        "Anticonstitutionnellement, cœur, naïveté : https://example.org/règles?page=2",
    ),
    "pl": SamplePage(
        "Spotykamy się we wtorek",
        "*Dobrze, że jesteś.* Nikt nie ocenia, nikt nie musi mówić, a *to, co tu padnie, zostaje "
        "tutaj.* Czas dzielimy sprawiedliwie: każde z nas ma trzy minuty.",
        ("Weź wodę, papier i długopis.", "Wyłącz telefon, *proszę*."),
        ("Czytamy razem wstęp.", "Każdy się dzieli.", "Sprzątamy i wracamy do domów."),
        (
            ("Godzina", "Co", "Kto"),
            ("19:00", "Wstęp", "Gospodarz"),
            ("19:20", "Rozmowa", "Wszyscy"),
        ),
        "Zadzwoń: (02) 555-0134 (zapytaj o grupę [codziennie, 9:00–17:00]) albo napisz na "
        "witaj@example.org. Adres: ul. Źródlana 12, sala B, 1010.",
        "Najniespodziewańszych pięćdziesięciopięciolatków też: https://example.org/zasady?strona=2",
    ),
    "cs": SamplePage(
        "Scházíme se v úterý",
        "*Jsme rádi, že jste přišli.* Nikdo nesoudí, nikdo nemusí mluvit a *co se tu řekne, "
        "zůstane tady.* O čas se dělíme spravedlivě: každý má tři minuty.",
        ("Vezměte si vodu, papír a tužku.", "Vypněte si *prosím* telefon."),
        ("Společně čteme úvod.", "Každý sdílí.", "Uklidíme a jdeme domů."),
        (("Čas", "Co", "Kdo"), ("19:00", "Úvod", "Průvodce"), ("19:20", "Sdílení", "Všichni")),
        "Volejte (02) 555-0134 (ptejte se na skupinu [denně, 9:00–17:00]) nebo pište na "
        "ahoj@example.org. Adresa: Třešňová 12, sál B, 1010.",
        "Nejnepravděpodobnějšími cestami přicházíme: https://example.org/pravidla?strana=2",
    ),
    "yo": SamplePage(
        "A máa ń pàdé ní ọjọ́ Ìṣẹ́gun",
        "*Ẹ káàbọ̀ síbí.* Kò sí ẹni tó ń dájọ́, kò pọn dandan láti sọ̀rọ̀, *ohun tí a bá sọ níbí, "
        "níbí ló máa wà.* A ń pín àkókò dọ́gba: ìṣẹ́jú mẹ́ta fún ẹnì kọ̀ọ̀kan.",
        ("Ẹ mú omi, ìwé àti gègé wá.", "Ẹ *jọ̀wọ́* ẹ pa fóònù yín."),
        ("A ka ọ̀rọ̀ ìbẹ̀rẹ̀ papọ̀.", "Olúkúlùkù sọ̀rọ̀.", "A tún ibí ṣe, a sì lọ sílé."),
        (("Àkókò", "Kí ni", "Ta ni"), ("19:00", "Ìbẹ̀rẹ̀", "Olùdarí"), ("19:20", "Ọ̀rọ̀", "Gbogbo wa")),
        "Ẹ pè (02) 555-0134 (ẹ béèrè ẹgbẹ́ [lójoojúmọ́, 9:00–17:00]) tàbí ẹ kọ̀wé sí "
        "hello@example.org. Àdírẹ́sì: 12 Garden Road, Hall B, 1010.",
        "Ìbánikẹ́dùn-ọ̀rọ̀-ìfọkànsìn: https://example.org/òfin?ojú=2",
    ),
    "tr": SamplePage(
        "Salı günü buluşuyoruz",
        "*İyi ki geldiniz.* Kimse yargılamaz, kimse konuşmak zorunda değildir ve *burada "
        "söylenen burada kalır.* Süreyi eşit paylaşırız: her birimize üç dakika.",
        ("Yanınızda su, kâğıt ve kalem getirin.", "*Lütfen* telefonunuzu kapatın."),
        ("Açılışı birlikte okuruz.", "Herkes paylaşır.", "Ortalığı toplar, evlere dağılırız."),
        (("Saat", "Ne", "Kim"), ("19.00", "Açılış", "Yürüten"), ("19.20", "Paylaşım", "Hepimiz")),
        "(02) 555-0134 numarasını arayın (grubu sorun [her gün, 9.00–17.00]) ya da "
        "merhaba@example.org adresine yazın. Adres: Çiğdem Sokağı 12, B Salonu, 1010.",
        "Cesaretlendiremediklerimizdenmişsinizcesine: https://example.org/kurallar?sayfa=2",
    ),
    "vi": SamplePage(
        "Chúng ta gặp nhau vào thứ Ba",
        "*Mừng bạn đã đến.* Không ai phán xét, không ai bắt buộc phải nói, và *điều được nói ở "
        "đây sẽ ở lại đây.* Thời gian được chia đều: mỗi người ba phút.",
        ("Hãy mang theo nước, giấy và bút.", "*Xin* tắt điện thoại."),
        ("Cùng đọc lời mở đầu.", "Mỗi người chia sẻ.", "Dọn dẹp rồi ra về."),
        (("Giờ", "Việc", "Ai"), ("19:00", "Mở đầu", "Người dẫn"), ("19:20", "Chia sẻ", "Tất cả")),
        "Gọi (02) 555-0134 (hỏi về nhóm [mỗi ngày, 9:00–17:00]) hoặc viết thư đến "
        "xinchao@example.org. Địa chỉ: 12 Nguyễn Huệ, Phòng B, 1010.",
        "Nghiêng, khuỷu, ngoằn ngoèo, thưởng thức: https://example.org/quytắc?trang=2",
    ),
}

CYRILLIC_AND_GREEK = {
    "ru": SamplePage(
        "Мы встречаемся во вторник",
        "*Хорошо, что вы пришли.* Никто не осуждает, никто не обязан говорить, и *сказанное "
        "здесь остаётся здесь.* Время делим поровну: по три минуты каждому.",
        ("Возьмите воду, бумагу и ручку.", "*Пожалуйста*, выключите телефон."),
        ("Вместе читаем вступление.", "Каждый делится.", "Убираем и расходимся по домам."),
        (("Время", "Что", "Кто"), ("19:00", "Начало", "Ведущий"), ("19:20", "Разговор", "Все")),
        "Звоните: (02) 555-0134 (спросите группу [ежедневно, 9:00–17:00]) или пишите на "
        "privet@example.org. Адрес: ул. Садовая, д. 12, Hall B, 1010.",
        "Взаимоподдерживающемуся, достопримечательностями: https://example.org/правила?стр=2",
    ),
    "uk": SamplePage(
        "Ми зустрічаємося у вівторок",
        "*Добре, що ви прийшли.* Ніхто не засуджує, ніхто не мусить говорити, і *сказане тут "
        "лишається тут.* Час ділимо порівну: по три хвилини кожному.",
        ("Візьміть воду, папір і ручку.", "*Будь ласка*, вимкніть телефон."),
        ("Разом читаємо вступ.", "Кожен ділиться.", "Прибираємо й ідемо додому."),
        (("Час", "Що", "Хто"), ("19:00", "Вступ", "Ведуча"), ("19:20", "Розмова", "Усі")),
        "Телефонуйте: (02) 555-0134 (спитайте групу [щодня, 9:00–17:00]) або пишіть на "
        "vitayu@example.org. Адреса: вул. Ґанкова, 12, Hall B, 1010.",
        "Найвзаємопідтримуючішими обʼєднаннями: https://example.org/правила?стор=2",
    ),
    "el": SamplePage(
        "Συναντιόμαστε την Τρίτη",
        "*Καλώς ήρθατε.* Κανείς δεν κρίνει, κανείς δεν είναι υποχρεωμένος να μιλήσει, και *ό,τι "
        "λέγεται εδώ μένει εδώ.* Μοιραζόμαστε τον χρόνο δίκαια· τρία λεπτά ο καθένας.",
        ("Φέρτε νερό, χαρτί και στυλό.", "Κλείστε το τηλέφωνο, *παρακαλώ*."),
        ("Διαβάζουμε μαζί την εισαγωγή.", "Ο καθένας μοιράζεται.", "Συμμαζεύουμε."),
        (("Ώρα", "Τι", "Ποιος"), ("19:00", "Έναρξη", "Συντονιστής"), ("19:20", "Λόγος", "Όλοι")),
        "Καλέστε (02) 555-0134 (ζητήστε την ομάδα [κάθε μέρα, 9:00–17:00]) ή γράψτε στο "
        "geia@example.org. Διεύθυνση: Οδός Κήπων 12, Hall B, 1010.",
        "Αλληλοϋποστηριζόμενοι, ηλεκτροεγκεφαλογράφημα: https://example.org/κανόνες?σελ=2",
    ),
    "hy": SamplePage(
        "Մենք հանդիպում ենք երեքշաբթի",
        "*Բարի գալուստ։* Ոչ ոք չի դատում, ոչ ոք պարտավոր չէ խոսել, և *այն, ինչ ասվում է այստեղ, "
        "մնում է այստեղ։* Ժամանակը բաժանում ենք արդար՝ երեք րոպե ամեն մեկին։",
        ("Բերեք ջուր, թուղթ և գրիչ։", "*Խնդրում ենք* անջատել հեռախոսը։"),
        ("Միասին կարդում ենք սկիզբը։", "Ամեն մեկը պատմում է։", "Հավաքում ենք և գնում տուն։"),
        (("Ժամ", "Ինչ", "Ով"), ("19:00", "Սկիզբ", "Վարող"), ("19:20", "Զրույց", "Բոլորը")),
        "Զանգահարեք (02) 555-0134 (հարցրեք խումբը [ամեն օր, 9:00–17:00]) կամ գրեք "
        "barev@example.org։ Հասցե՝ Այգու փողոց 12, Hall B, 1010։",
        "Ինքնաօգնության, փոխօգնությունների, անհամեմատելիորեն․ https://example.org/rules?page=2",
    ),
    "ka": SamplePage(
        "ჩვენ სამშაბათს ვხვდებით",
        "*კეთილი იყოს თქვენი მობრძანება.* არავინ განსჯის, არავინაა ვალდებული ილაპარაკოს, და *რაც "
        "აქ ითქმება, აქვე რჩება.* დროს თანაბრად ვიყოფთ: თითოეულს სამი წუთი.",
        ("წამოიღეთ წყალი, ქაღალდი და კალამი.", "*გთხოვთ*, გამორთოთ ტელეფონი."),
        ("ერთად ვკითხულობთ შესავალს.", "თითოეული გვიზიარებს.", "ვალაგებთ და შინ მივდივართ."),
        (("დრო", "რა", "ვინ"), ("19:00", "დასაწყისი", "წამყვანი"), ("19:20", "საუბარი", "ყველა")),
        "დარეკეთ (02) 555-0134 (იკითხეთ ჯგუფი [ყოველდღე, 9:00–17:00]) ან მოგვწერეთ: "
        "gamarjoba@example.org. მისამართი: ბაღის ქუჩა 12, Hall B, 1010.",
        "ურთიერთმხარდაჭერისათვის, გადმოგვეკონტრრევოლუციონერებინა: https://example.org/rules?page=2",
    ),
    "am": SamplePage(
        "ማክሰኞ እንገናኛለን",
        "*እንኳን ደህና መጡ።* ማንም አይፈርድም፣ ማንም የመናገር ግዴታ የለበትም፤ *እዚህ የተነገረ እዚህ ይቀራል።* "
        "ጊዜውን በእኩል እንካፈላለን፦ ለእያንዳንዳችን ሦስት ደቂቃ።",
        ("ውሃ፣ ወረቀትና እስክሪብቶ ይዘው ይምጡ።", "*እባክዎ* ስልክዎን ያጥፉ።"),
        ("መክፈቻውን አብረን እናነባለን።", "እያንዳንዱ ሰው ያካፍላል።", "ቦታውን አጽድተን ወደ ቤት እንሄዳለን።"),
        (("ሰዓት", "ምን", "ማን"), ("19:00", "መክፈቻ", "መሪ"), ("19:20", "ውይይት", "ሁላችንም")),
        "በ(02) 555-0134 ይደውሉ (ስለ ቡድኑ ይጠይቁ [በየቀኑ፣ 9:00–17:00]) ወይም ወደ selam@example.org "
        "ይጻፉ። አድራሻ፦ የአትክልት መንገድ 12፣ Hall B፣ 1010።",
        "እንደሚያስተላልፉላቸውና እንዲያስተናግዷቸው፦ https://example.org/rules?page=2",
    ),
}
