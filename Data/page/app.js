document.title = "学时";
