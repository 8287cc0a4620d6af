extension Korean: ConsentWording {
    package var gdapOption: String {
        "Microsoft Graph에서 관리자 관계(GDAP)를 보고 종료할 권한도 요청합니다."
    }
    package var gdapReadOption: String { "--gdap과 함께 지정하면 보기 권한만 요청합니다." }
    package var graphOption: String { "Microsoft Graph의 다른 주소." }
    package var gdapReadAlone: String { "--read는 --gdap과 함께 사용합니다. --gdap을 추가하거나 --read를 빼세요." }
    package func graphNotThere(_ address: String, option: String) -> String {
        "\(address)에서 Microsoft Graph를 찾을 수 없거나 연결할 수 없습니다. \(option)을 확인하세요. 프로필은 저장하지 않았습니다."
    }
    package func consentAsked(_ permission: String) -> String {
        "Microsoft Graph에는 별도의 동의가 필요합니다. 같은 계정으로 한 번 더 로그인하여 \(permission) 권한에 동의하세요. 테넌트 관리자의 동의가 필요할 수 있습니다."
    }
    package var consentByAnother: String {
        "파트너 센터에 로그인한 계정과 다른 계정으로 Microsoft Graph에 동의했습니다. 저장된 내용은 없습니다. 같은 계정을 선택하여 다시 시도하세요."
    }
    package var gdapSeenAndEnded: String { "관리자 관계(GDAP)를 보고 종료할 수 있습니다." }
    package var gdapSeen: String { "관리자 관계(GDAP)를 볼 수 있지만 종료할 수는 없습니다." }
    package func gdapMissing(_ command: String) -> String {
        "이 로그인으로는 관리자 관계(GDAP)를 볼 수 없습니다. 다른 기능은 모두 사용할 수 있습니다. 권한을 요청하려면 `\(command)` 명령을 실행하세요. 테넌트 관리자의 동의가 필요할 수 있습니다."
    }
    package func consentNotGiven(_ permission: String) -> String {
        "먼저 테넌트의 관리자가 Microsoft Graph의 \(permission) 권한에 동의해야 합니다. 그런 다음 로그인 명령(`\(consentCommand)`)을 다시 실행하세요."
    }
    package func gdapUnseen(_ reason: String) -> String {
        "지금은 관리자 관계(GDAP)를 볼 수 없습니다. 다른 기능은 모두 사용할 수 있습니다. \(reason)"
    }
    package var doctorGDAP: String { "GDAP" }
    package var doctorGDAPUntold: String {
        "이 컴퓨터에는 관리자 관계(GDAP) 사용에 동의한 기록이 없습니다."
    }
    package func doctorGDAPRefused(_ standing: String, reason: String) -> String {
        "\(standing) 그러나 마지막으로 읽을 때는 읽지 못했습니다. \(reason)"
    }
    package var doctorGDAPAsk: String {
        "Microsoft Graph에 확인하는 명령: `\(signInCheckCommand)`. 권한을 요청하는 명령: `\(consentCommand)`."
    }
}
