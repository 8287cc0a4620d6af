import Deck

extension Words {
    /// What our TOML files, themes and profiles, can have wrong alike.
    func notTOML(_ reason: String) -> String {
        say(Texts("This is not TOML: %1", "TOML 형식이 아닙니다: %1", "TOML ではありません: %1"), reason)
    }

    func unknownKey(_ key: String, allowed names: [String]) -> String {
        say(
            Texts(
                "Unknown key \"%1\". Allowed: %2", "알 수 없는 키 \"%1\". 사용 가능: %2",
                "不明なキー「%1」。使用可能: %2"), key, names.joined(separator: ", "))
    }
}
