extension Japanese: ImportWording {
    package var importHelp: String {
        "パートナー センターからエクスポートした CSV ファイルで、読み取り専用のストアを作成します。"
    }
    package var importArgument: String { "「顧客のエクスポート」で作成したファイル。" }
    package var importSubscriptionsOption: String {
        "サブスクリプションのファイル。どの顧客のものか示されていないファイルは CUSTOMER=FILE と指定します。CUSTOMER は Microsoft ID かドメインです。"
    }
    package var importStoreOption: String {
        "作成するストア (既定: $XDG_DATA_HOME の partnerdeck/imported.sqlite)。"
    }
    package var importFilesHelp: String {
        "列は順序にかかわらず英語の見出しで探します。顧客: Microsoft ID、Company name、Primary domain name、Relationship。サブスクリプション: Subscription ID、Subscription、Quantity、Status と、顧客を示す Microsoft ID または Customer ID。解釈できない行は取り込まずに知らせます。"
    }
    package func importProgress(_ lines: Int) -> String { "\(lines.grouped) 行" }
    package func importColumns(_ file: String, columns: String) -> String {
        "\(file): 列 \(columns)"
    }
    package func imported(customers: Int, subscriptions: Int, asOf day: String) -> String {
        "取り込みました。顧客 \(customers.grouped) 社、サブスクリプション \(subscriptions.grouped) 件、\(day) 時点。"
    }
    package func importNext(_ command: String) -> String { "開くには: \(command)" }
    package func importUnread(_ customers: Int) -> String {
        "顧客 \(customers.grouped) 社は、サブスクリプションのファイルに読み取れる行がなく、購入項目がわかりません。"
    }
    package func importLeftOut(_ lines: Int) -> String { "\(lines.grouped) 行は取り込みませんでした。" }
    package func importHeld(_ lines: Int) -> String {
        "\(lines.grouped) 行は読み取れなかったため、内容不明の項目として取り込みました。"
    }
    package func importUnknown(_ lines: Int) -> String { "\(lines.grouped) 行に不明な値があります。" }

    package func importEmpty(_ file: String) -> String {
        "\(file) に列の見出しの行がありません。パートナー センターからもう一度エクスポートしてください。"
    }
    package func importNoColumn(_ column: String, in file: String, columns: String) -> String {
        "\(file) に列「\(column)」がありません。ある列: \(columns)。パートナー センターを英語にしてエクスポートするか、列の名前を直してください。"
    }
    package func importGoesAfter(_ option: String) -> String {
        "サブスクリプションのファイルは \(option) の後に、顧客のファイルはその前に指定してください。"
    }
    package func importWhose(_ file: String, columns: String) -> String {
        "\(file) には、どの顧客のサブスクリプションか示されていません。ある列: \(columns)。列「Microsoft ID」を追加するか、CUSTOMER=\(file) と指定してください。"
    }
    package func importNobody(_ customer: String, file: String) -> String {
        "「\(customer)」(\(file)) は顧客のファイルにありません。そこにある Microsoft ID かドメインを指定してください。"
    }

    package func lineTooLong(_ megabytes: Int) -> String {
        "行が \(megabytes) MB を超えています。行を分けるか、ファイルをもう一度エクスポートしてください。"
    }
    package var lineNotUTF8: String { "UTF-8 テキストではありません。ファイルを UTF-8 で保存してください。" }
    package var lineQuoteOpen: String { "引用符で始まる値が閉じられていません。引用符を閉じてください。" }
    package var lineQuoteWithin: String {
        "値の中に引用符があります。値全体を引用符で囲み、中の引用符は 2 つ続けてください。"
    }
    package func lineHasValues(_ count: Int, wanted: Int) -> String {
        "値は \(count.grouped) 個ですが、列は \(wanted.grouped) 列あります。区切り文字を含む値は引用符で囲んでください。"
    }
    package func lineLacks(_ column: String) -> String { "\(column) が空です。値を入力してください。" }
    package func lineNoGUID(_ text: String, column: String) -> String {
        "\(column) の「\(text)」は GUID ではありません。値を直してください。"
    }
    package func lineNoNumber(_ text: String, column: String) -> String {
        "\(column) の「\(text)」は整数ではありません。値を直してください。"
    }
    package func lineTwice(_ id: String, line: String) -> String {
        "\(id) は \(line) 行目にもあります。1 つだけ残してください。"
    }
    package func lineTwice(_ id: String, line: String, of file: String) -> String {
        "\(id) は \(file) の \(line) 行目にもあります。1 つだけ残してください。"
    }
    package func lineNobody(_ customer: String) -> String {
        "顧客「\(customer)」は顧客のファイルにありません。両方のファイルをもう一度エクスポートしてください。"
    }
    package func lineUnknownValue(_ text: String, column: String) -> String {
        "\(column) の「\(text)」は不明な値です。行は取り込みますが、関係の削除を妨げます。パートナー センターで確認してください。"
    }

    package func importedMark(_ day: String) -> String { "\(day) の CSV" }
    package func importedAsOf(_ day: String) -> String { "\(day) の CSV ファイルから取り込んだデータです。" }
    package var refusedImported: String { "CSV から取り込んだストアのため変更できません。" }
    package var adviceImported: String {
        "変更するにはプロファイルでサインインし、新しいデータを見るには新しいファイルを取り込んでください。"
    }
    package var readOnlyByImport: String {
        "CSV から取り込んだストアのため、接続先のパートナー センターはありません。"
    }
    package var termsNotInFile: String { "契約期間は CSV ファイルに含まれていません。" }
    package var holdingsNotInFile: String {
        "CSV ファイルに含まれない情報: 販売方法、契約期間、日付、予約、ソフトウェア、Azure サブスクリプション。"
    }
    package var datesNotInFile: String { "CSV ファイルに日付がないため、契約がいつ終了するかはわかりません。" }
    package var radarNotInFile: String { "CSV ファイルに日付がないため、確認が必要な項目があるかどうかはわかりません。" }
    package var accessNotInFile: String { "管理者関係 (GDAP) は CSV ファイルに含まれていません。" }
    package var offersNotInFile: String { "オファーは CSV ファイルに含まれていません。" }
    package func filterNotInFile(_ customers: Int) -> String {
        "ほかに一致する可能性がある顧客が \(customers.grouped) 社ありますが、CSV ファイルからは判断できません。"
    }
    package var subscriptionsIfAny: String { "サブスクリプションの有無" }
    package var purchasesIfAny: String { "購入の有無" }
    package var kindNotInFile: String { "ファイルになし" }
    package var statusLineLeftOut: String { "? 読み取れない行" }
    package var causeKindNotInFile: String {
        "CSV ファイルに販売方法が示されていないため、終了に何が必要かわかりません。"
    }
    package var causeRelationshipNotInFile: String {
        "CSV ファイルに、この顧客との関係がリセラーであることが示されていません。"
    }
    package var causeLineLeftOut: String {
        "CSV ファイルの該当する行を読み取れなかったため、有効かもしれません。"
    }
    package var adviceLineLeftOut: String {
        "行を直してファイルをもう一度取り込むか、パートナー センターで確認してください。"
    }
    package var causeSubscriptionsNotInFile: String {
        "この顧客のサブスクリプションを示す CSV ファイルがないため、有効なものがあるかもしれません。"
    }
    package var causePurchasesNotInFile: String {
        "CSV ファイルには予約、ソフトウェア、Azure サブスクリプションが含まれないため、有効なものがあるかもしれません。"
    }
}
