extension Japanese: LookupWording {
    package func relationshipEnded(_ customer: String, command: String) -> String {
        "\(customer) とのリセラー関係は終了しています。ここで行った操作はジャーナルにあります: \(command)"
    }
    package func relationshipsEnded(_ customers: String, command: String) -> String {
        "次の顧客とのリセラー関係は終了しています: \(customers)。ここで行った操作はジャーナルにあります: \(command)"
    }
    package var acceptedUnread: String { "受け付けられましたが、反映を読み直して確認できませんでした。" }
    package func holdingsMeant(_ holdings: String) -> String { "もしかして: \(holdings)" }
    package func holdingNotWhole(_ text: String) -> String {
        "「\(text)」は ID または名前の一部です。--yes を使うときは、ID 全体または名前全体を指定してください:"
    }
}
