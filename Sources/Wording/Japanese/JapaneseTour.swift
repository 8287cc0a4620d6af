extension Japanese: TourWording {
    package var tourKey: String { "ツアー" }
    package var leaveTourKey: String { "ツアーを終える" }
    package var tourOnlyInSandbox: String {
        "ツアーは練習用のサンドボックスでのみ利用できます: partnerdeck --profile sandbox"
    }
    package var welcomePractice: String {
        "練習用のサンプル データ (サンドボックス) です。実在の顧客は含まれません。"
    }
    package func welcomeTour(_ key: String) -> String {
        "\(key) で 5 ステップのツアーを始めます。実際に使うには: partnerdeck sign-in"
    }
    package var welcomeAnyKey: String {
        "\(keys[.language]) で言語、\(keys[.mouse]) でマウスを切り替えます。ほかのキーを押すと案内は消えます。"
    }
    package func tourStep(_ number: Int, of count: Int, title: String) -> String {
        "ツアー \(number.grouped)/\(count.grouped): \(title) (Esc で終了)"
    }
    package var tourFind: String { "顧客を探す" }
    package var tourFindText: String {
        "\(keys[.search]) を押し、han のように名前の一部を入力して Enter を押してください。"
    }
    package var tourOpen: String { "顧客を開く" }
    package var tourOpenText: String { "j と k で顧客を選び、\(keys[.open]) を押してください。" }
    package var tourSuspend: String { "サブスクリプションを一時停止する" }
    package var tourSuspendText: String {
        "j でアクティブなサブスクリプションに移動して \(keys[.suspend]) を押し、内容を読んで y を押してください。数秒後に送信されます。"
    }
    package var tourBlockers: String { "要対応の項目を見る" }
    package var tourBlockersText: String {
        "\(keys[.account]) でアカウントに移動し、リンクで \(keys[.open]) を押してください。項目ごとに解消方法が表示されます。"
    }
    package var tourUndo: String { "元に戻す" }
    package var tourUndoText: String {
        "一時停止したサブスクリプションに移動して \(keys[.undo])、y を押してください。要対応の項目がなければ、関係の削除も試せます。"
    }
    package var tourBackToList: String { "顧客の一覧が表示されるまで \(keys[.quit]) を押してください。" }
    package var tourBackToCustomer: String {
        "顧客のページが表示されるまで \(keys[.quit]) を押してください。"
    }
    package var tourToSubscriptions: String {
        "\(keys[.subscriptions]) を押してサブスクリプションに移動してください。"
    }
    package var tourNothingActive: String {
        "ここに一時停止できるものはありません。\(keys[.quit]) を押して別の顧客を開いてください。"
    }
    package var tourLinkText: String {
        "リンクで \(keys[.open]) を押してください。項目ごとに解消方法が表示されます。"
    }
    package var tourDone: String { "ツアーは以上です。" }
    package var tourDoneText: String {
        "\(keys[.help]) で各ページのキーを、\(keys[.journal]) でこれまでの操作を表示します。Esc で閉じます。"
    }
    package func tourLeft(_ key: String) -> String {
        "ツアーを終了しました。\(key) でもう一度始められます。"
    }
}
